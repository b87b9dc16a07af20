package org.handrail.path.week.build.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.Weekdays;
import org.handrail.path.week.Curricula;
import org.handrail.path.week.Curriculum;
import org.handrail.path.week.Group;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Groups;
import org.handrail.path.week.SessionType;
import org.handrail.path.week.SessionTypes;
import org.handrail.path.week.Times;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.Tracks;
import org.handrail.path.week.build.AskForWeek;
import org.handrail.path.week.build.Build;
import org.handrail.path.week.build.Builds;
import org.handrail.path.week.build.Prospect;
import org.handrail.path.week.build.Wish;
import org.handrail.path.week.build.Wishes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws what a week is built from. */
@Component
class BuildPages {
  private static final int WEEKS_AHEAD = 6;
  private static final int MOST_BUILDS = 8;

  private final Programs programs;
  private final Groups groups;
  private final Tracks tracks;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final Curricula curricula;
  private final SessionTypes types;
  private final Wishes wishes;
  private final Builds builds;
  private final Prospect prospect;
  private final Audit audit;
  private final Clock clock;

  BuildPages(
      Programs programs, Groups groups, Tracks tracks, Rooms rooms, StaffDirectory staff, Curricula curricula, SessionTypes types,
      Wishes wishes, Builds builds, Prospect prospect, Audit audit, Clock clock) {
    this.programs = programs;
    this.groups = groups;
    this.tracks = tracks;
    this.rooms = rooms;
    this.staff = staff;
    this.curricula = curricula;
    this.types = types;
    this.wishes = wishes;
    this.builds = builds;
    this.prospect = prospect;
    this.audit = audit;
    this.clock = clock;
  }

  /** First day of the next week. */
  LocalDate nextWeek(Program program) {
    return program.weekOf(program.dayAt(clock.instant())).next().start();
  }

  @Transactional(readOnly = true)
  BuildStartPage start(Program program, Form ask, Form wish) {
    LocalDate from = nextWeek(program);
    var seen = prospect.of(program, from);
    audit.readMany(Area.WEEK, seen.named());
    List<Track> running = tracks.of(program.id(), from);
    Map<TrackId, String> names = running.stream().collect(Collectors.toMap(Track::id, Track::name));
    List<Group> now = groups.of(program.id(), from);
    Map<RoomId, Room> known = rooms.find(now.stream().map(Group::room).filter(Objects::nonNull).distinct().toList());
    List<GroupId> pinned = wishes.pinned();
    return new BuildStartPage(
        "/week/build/" + program.id(),
        "/week/repair/" + program.id(),
        "/admin/programs/" + program.id() + "/tracks/new",
        program.id().toString(),
        program.fullName(),
        Choice.of(programs.all().stream().filter(Program::active).toList(), p -> p.id().toString(), Program::fullName),
        seen.impossible(),
        now.stream()
            .sorted(Comparator.comparing(Group::weekday).thenComparing(Group::starts).thenComparing(Group::name))
            .map(g -> new BuildStartPage.GroupLine(g.id().toString(), g.name(), line(g, known), pinned.contains(g.id())))
            .toList(),
        wishes.of(program.id()).stream()
            .map(w -> new BuildStartPage.WishLine(w.id().toString(), w.name(), line(w, names)))
            .toList(),
        seen.waiting(),
        weeks(from),
        lengths(),
        Choice.of(types.groups(), SessionType::code, SessionType::label),
        Choice.of(curricula.all().stream().filter(Curriculum::active).toList(), c -> c.id().value().toString(), Curriculum::name),
        Choice.of(running, t -> t.id().value().toString(), Track::name),
        builds.of(program.id(), MOST_BUILDS).stream().map(BuildPages::line).toList(),
        ask,
        wish);
  }

  private static List<Choice> weeks(LocalDate from) {
    return IntStream.range(0, WEEKS_AHEAD)
        .mapToObj(from::plusWeeks)
        .map(day -> new Choice(day.toString(), "The week of " + Times.monthDay(day)))
        .toList();
  }

  private static List<Choice> lengths() {
    List<Choice> choices = new ArrayList<>();
    for (int seconds : AskForWeek.SECONDS) {
      choices.add(new Choice(Integer.toString(seconds), seconds < 60 ? seconds + " seconds" : seconds == 60 ? "1 minute" : seconds / 60 + " minutes"));
    }
    return choices;
  }

  private String line(Group group, Map<RoomId, Room> known) {
    Room room = group.room() == null ? null : known.get(group.room());
    String who = staff.find(group.facilitators()).values().stream().map(s -> s.name().shown()).collect(Collectors.joining(", "));
    return Weekdays.name(group.weekday()) + " " + Times.span(group.starts(), group.ends()) + " · " + (room == null ? "Video" : room.name())
        + " · " + who;
  }

  private static String line(Wish wish, Map<TrackId, String> names) {
    String on = wish.tracks().stream().map(id -> names.getOrDefault(id, "a track that has ended")).sorted().collect(Collectors.joining(", "));
    return "%s a week · %d min · %d seats · %s".formatted(BuildPage.count(wish.times(), "time", "times"), wish.minutes(), wish.seats(), on);
  }

  private static BuildStartPage.BuildLine line(Build build) {
    String title =
        build.kind() == Build.Kind.WEEK ? "The week of " + Times.monthDay(build.from()) : "Repair: " + build.about();
    return new BuildStartPage.BuildLine("/week/builds/" + build.id(), title, build.state().label());
  }
}
