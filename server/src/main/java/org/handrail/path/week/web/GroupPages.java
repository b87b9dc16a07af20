package org.handrail.path.week.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.Weekdays;
import org.handrail.path.week.Curricula;
import org.handrail.path.week.Group;
import org.handrail.path.week.Groups;
import org.handrail.path.week.SessionType;
import org.handrail.path.week.SessionTypes;
import org.handrail.path.week.Times;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.Tracks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the screens of a program's tracks and groups. */
@Component
@Transactional(readOnly = true)
class GroupPages {
  private final Groups groups;
  private final Tracks tracks;
  private final SessionTypes types;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final Curricula curricula;
  private final Access access;
  private final Clock clock;

  GroupPages(Groups groups, Tracks tracks, SessionTypes types, Rooms rooms, StaffDirectory staff, Curricula curricula, Access access, Clock clock) {
    this.groups = groups;
    this.tracks = tracks;
    this.types = types;
    this.rooms = rooms;
    this.staff = staff;
    this.curricula = curricula;
    this.access = access;
    this.clock = clock;
  }

  LocalDate today(Program program) {
    return program.dayAt(clock.instant());
  }

  GroupsPage list(Program program) {
    LocalDate today = today(program);
    List<Group> all = groups.of(program.id(), today);
    List<Track> running = tracks.of(program.id(), today);
    Map<TrackId, String> names = running.stream().collect(Collectors.toMap(Track::id, Track::name));
    Map<RoomId, Room> known = rooms.find(all.stream().map(Group::room).filter(Objects::nonNull).distinct().toList());
    return new GroupsPage(
        "/admin/programs/" + program.id(),
        program.fullName(),
        running.stream().map(track -> track(track, all)).toList(),
        all.stream()
            .sorted(Comparator.comparing(Group::weekday).thenComparing(Group::starts).thenComparing(Group::name))
            .map(group -> group(group, names, known))
            .toList(),
        access.may(Area.WEEK_SETUP, Act.WRITE));
  }

  private static GroupsPage.TrackLine track(Track track, List<Group> all) {
    List<Group> of = all.stream().filter(group -> group.tracks().contains(track.id())).toList();
    int minutes = of.stream().mapToInt(Group::careMinutes).sum();
    LocalDate joins = track.joinsUntil();
    String line =
        (of.isEmpty() ? "No groups yet" : of.size() + (of.size() == 1 ? " group, " : " groups, ") + hours(minutes) + " a week")
            + (joins == null ? " · people join at any time" : " · closed cohort, joined until " + Times.monthDay(joins.minusDays(1)));
    return new GroupsPage.TrackLine("/admin/programs/tracks/" + track.id(), track.name(), track.kind().label(), line);
  }

  private GroupsPage.GroupLine group(Group group, Map<TrackId, String> names, Map<RoomId, Room> known) {
    Room room = group.room() == null ? null : known.get(group.room());
    String leaders =
        staff.find(group.facilitators()).values().stream().map(s -> s.name().shown()).collect(Collectors.joining(", "));
    String of =
        group.tracks().stream().map(names::get).filter(Objects::nonNull).sorted().collect(Collectors.joining(", "));
    String line =
        List.of(room == null ? "Video" : room.name(), leaders, group.seats() + " seats", of.isEmpty() ? "on no track" : of).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return new GroupsPage.GroupLine(
        "/admin/programs/groups/" + group.id(),
        group.name(),
        Weekdays.name(group.weekday()) + " " + Times.span(group.starts(), group.ends()),
        line);
  }

  GroupPage adding(Program program, Form form) {
    return page(program, "/admin/programs/" + program.id() + "/groups/new", true, 0, form);
  }

  GroupPage changing(Program program, Group now, Form form) {
    return page(program, "/admin/programs/groups/" + now.id(), false, now.version(), form);
  }

  private GroupPage page(Program program, String action, boolean isNew, int version, Form form) {
    List<Room> here = rooms.at(program.site()).stream().filter(Room::active).toList();
    return new GroupPage(
        action,
        "/admin/programs/" + program.id() + "/groups",
        program.fullName(),
        isNew,
        version,
        program.groupCap(),
        Choice.of(types.groups(), SessionType::code, SessionType::label),
        Choice.of(here, r -> r.id().value().toString(), r -> r.name() + ", " + r.capacity() + " people"),
        Choice.of(staff.active(), s -> s.id().value().toString(), s -> s.name().shown()),
        Choice.of(tracks.of(program.id(), today(program)), t -> t.id().value().toString(), Track::name),
        Choice.of(
            curricula.all().stream().filter(c -> c.active() || form.has("curriculum", c.id().value().toString())).toList(),
            c -> c.id().value().toString(),
            c -> c.name() + " (" + c.type().label() + ")"),
        form);
  }

  private static String hours(int minutes) {
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
