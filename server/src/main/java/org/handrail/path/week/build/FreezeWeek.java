package org.handrail.path.week.build;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.rules.Sourced;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Rooms;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.Group;
import org.handrail.path.week.Groups;
import org.handrail.path.week.StaffAvailability;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.TrackKind;
import org.handrail.path.week.Tracks;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekProblem.Asked;
import org.handrail.path.week.build.facts.WeekProblem.Cohort;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Place;
import org.springframework.stereotype.Component;

/** Reads the recurring week of a program, and what is wanted of it, into plain numbers. */
@Component
class FreezeWeek {
  /** Who is away on a weekday for so long is planned around; for less there are substitutes. */
  private static final int WEEKS_AWAY = 4;

  /** How far ahead single sessions are kept clear of: as far as sessions are planned. */
  private static final Period AHEAD = Period.ofWeeks(8);

  /** Tracks for particular people are chosen for somebody by a person. */
  private static final Set<TrackKind> FOR_ANYONE = Set.of(TrackKind.MORNING, TrackKind.EVENING, TrackKind.WEEKEND, TrackKind.OTHER);

  private final Groups groups;
  private final Tracks tracks;
  private final Wishes wishes;
  private final Rooms rooms;
  private final RulePacks packs;
  private final PartsOfDay partsOfDay;
  private final WhoMayLead whoMayLead;
  private final TakenTimes takenTimes;
  private final FreezePeople people;

  FreezeWeek(
      Groups groups, Tracks tracks, Wishes wishes, Rooms rooms, RulePacks packs, PartsOfDay partsOfDay, WhoMayLead whoMayLead,
      TakenTimes takenTimes, FreezePeople people) {
    this.groups = groups;
    this.tracks = tracks;
    this.wishes = wishes;
    this.rooms = rooms;
    this.packs = packs;
    this.partsOfDay = partsOfDay;
    this.whoMayLead = whoMayLead;
    this.takenTimes = takenTimes;
    this.people = people;
  }

  Frozen freeze(Program program, LocalDate from) {
    List<Group> now = groups.of(program.id(), from);
    List<Wish> wanted = wishes.of(program.id());
    List<Room> here = rooms.at(program.site()).stream().filter(Room::active).toList();
    List<Track> running = tracks.of(program.id(), from);
    List<StaffId> leading = now.stream().flatMap(group -> group.facilitators().stream()).distinct().toList();
    List<StaffAvailability> leaders = whoMayLead.on(from, from.plusWeeks(WEEKS_AWAY + 1), leading);
    List<CurriculumId> curricula =
        WhoMayLead.led(Stream.concat(now.stream().map(Group::curriculum), wanted.stream().map(Wish::curriculum)).toList(), leaders);
    var taken = takenTimes.weekly(program.id(), from, from.plus(AHEAD));
    var patients = people.of(program, from, running, leaders, taken);
    List<Meeting> meetings = new ArrayList<>();
    List<Keys.Met> met = new ArrayList<>();
    for (Group group : now) {
      met.add(new Keys.Met(Keys.Kind.GROUP, group.id().value(), group.version(), group.name()));
      meetings.add(
          new Meeting(
              group.minutes(), group.careMinutes(), group.seats(), !group.telehealth() || group.room() != null,
              Math.max(1, group.facilitators().size()), curricula.indexOf(group.curriculum()), indexes(running, group.tracks()),
              List.of(), spot(group, here, leaders), wishes.pinned().contains(group.id())));
    }
    for (Wish wish : wanted) {
      for (int time = 0; time < wish.times(); time++) {
        met.add(new Keys.Met(Keys.Kind.WISH, wish.id(), 0, wish.name()));
        meetings.add(
            new Meeting(
                wish.minutes(), wish.minutes() - wish.breakMinutes(), wish.seats(), !wish.telehealth(), wish.leaders(),
                curricula.indexOf(wish.curriculum()), indexes(running, wish.tracks()), List.of(), null, false));
      }
    }
    WeekProblem problem =
        new WeekProblem(
            program.hours().stream().flatMap(h -> Minutes.span(h.day(), h.opens(), h.closes()).stream()).toList(),
            here.stream().map(r -> new Place(r.capacity(), TakenTimes.Taken.of(taken.rooms(), r.id().value()))).toList(),
            leaders.stream().map(l -> WhoMayLead.facts(l, (who, day) -> awayLong(who, day, from), curricula, taken.leaders())).toList(),
            meetings,
            running.stream()
                .map(t -> new Cohort(t.runsOn(from) && t.takesOn(from) && FOR_ANYONE.contains(t.kind()), partsOfDay.of(t, now)))
                .toList(),
            patients.facts(),
            patients.apart(),
            asked(program),
            partsOfDay.evening(),
            1);
    return new Frozen(
        problem,
        new Keys(
            here.stream().map(r -> r.id().value()).toList(),
            leaders.stream().map(l -> l.staff().value()).toList(),
            met,
            running.stream().map(t -> t.id().value()).toList(),
            patients.ids(),
            List.of()));
  }

  private static boolean awayLong(StaffAvailability who, DayOfWeek day, LocalDate from) {
    LocalDate first = from.with(TemporalAdjusters.nextOrSame(day));
    return IntStream.range(0, WEEKS_AWAY).allMatch(week -> who.isOff(first.plusWeeks(week)));
  }

  private static Spot spot(Group group, List<Room> here, List<StaffAvailability> leaders) {
    int room = IntStream.range(0, here.size()).filter(r -> here.get(r).id().equals(group.room())).findFirst().orElse(Spot.NONE);
    List<Integer> who =
        group.facilitators().stream()
            .map(id -> IntStream.range(0, leaders.size()).filter(l -> leaders.get(l).staff().equals(id)).findFirst().orElse(Spot.NONE))
            .filter(l -> l != Spot.NONE)
            .toList();
    return new Spot(Minutes.at(group.weekday(), group.starts()), room, who);
  }

  private static List<Integer> indexes(List<Track> running, List<TrackId> of) {
    List<TrackId> ids = running.stream().map(Track::id).toList();
    return of.stream().map(ids::indexOf).filter(t -> t >= 0).sorted().toList();
  }

  private Asked asked(Program program) {
    ProgramRules rules = packs.program(new PackRef(program.pack().id(), program.pack().version()));
    String level = program.level().code();
    return new Asked(
        program.prescribedMinutes(),
        rules.hoursPerDayMin(level).map(Sourced::value).map(Duration::toMinutes).map(Math::toIntExact).orElse(0),
        rules.daysPerWeekMin(level).map(Sourced::value).orElse(0),
        rules.gapDaysMax(level).map(Sourced::value).orElse(0));
  }
}
