package org.handrail.path.week.build;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Rooms;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.Group;
import org.handrail.path.week.Groups;
import org.handrail.path.week.Recorded;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.SessionRecords;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.StaffAvailability;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekProblem.Asked;
import org.handrail.path.week.build.facts.WeekProblem.Cohort;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the dated sessions of some days into plain numbers, with what cannot be used on them. Recorded sessions never move. */
@Component
class FreezeDays {
  /** A repair changes as little as it can. */
  private static final int STABLE = 5;

  private final Sessions sessions;
  private final Groups groups;
  private final Rosters rosters;
  private final Rooms rooms;
  private final ClosedDays closedDays;
  private final WhoMayLead whoMayLead;
  private final TakenTimes takenTimes;
  private final FreezePeople people;
  private final PartsOfDay partsOfDay;
  private final ObjectProvider<SessionRecords> records;
  private final Clock clock;

  FreezeDays(
      Sessions sessions, Groups groups, Rosters rosters, Rooms rooms, ClosedDays closedDays, WhoMayLead whoMayLead,
      TakenTimes takenTimes, FreezePeople people, PartsOfDay partsOfDay, ObjectProvider<SessionRecords> records, Clock clock) {
    this.sessions = sessions;
    this.groups = groups;
    this.rosters = rosters;
    this.rooms = rooms;
    this.closedDays = closedDays;
    this.whoMayLead = whoMayLead;
    this.takenTimes = takenTimes;
    this.people = people;
    this.partsOfDay = partsOfDay;
    this.records = records;
    this.clock = clock;
  }

  /** @param out staff and rooms that cannot be used from {@code from} until before {@code until}, days of one Monday week */
  Frozen freeze(Program program, LocalDate from, LocalDate until, List<UUID> out) {
    List<Session> coming = coming(program, from, until);
    List<Room> here = rooms.at(program.site()).stream().filter(Room::active).toList();
    List<StaffAvailability> leaders =
        whoMayLead.on(from, until, coming.stream().flatMap(s -> s.facilitators().stream()).distinct().toList());
    Map<SessionId, CurriculumId> teaches = new LinkedHashMap<>();
    coming.forEach(s -> curriculum(s).ifPresent(c -> teaches.put(s.id(), c)));
    List<CurriculumId> curricula = WhoMayLead.led(teaches.values(), leaders);
    Set<UUID> built = coming.stream().map(s -> s.id().value()).collect(Collectors.toSet());
    var taken = takenTimes.dated(program.id(), from, until, built);
    List<Span> days = from.datesUntil(until).map(day -> Minutes.wholeDay(day.getDayOfWeek())).toList();
    List<Meeting> meetings = new ArrayList<>();
    for (int s = 0; s < coming.size(); s++) {
      Session session = coming.get(s);
      CurriculumId teaching = teaches.get(session.id());
      meetings.add(
          new Meeting(
              session.minutes(), session.careMinutes(), session.seats(), !session.telehealth() || session.room() != null,
              Math.max(1, session.facilitators().size()), teaching == null ? Spot.NONE : curricula.indexOf(teaching), List.of(s), days,
              spot(session, here, leaders), false));
    }
    var patients = people.facts(expected(coming), from, leaders, taken);
    WeekProblem problem =
        new WeekProblem(
            open(program, from, until),
            here.stream().map(r -> place(r, taken, out, days)).toList(),
            leaders.stream()
                .map(l -> WhoMayLead.facts(l, (who, day) -> away(who, day, from, until, out), curricula, taken.leaders()))
                .toList(),
            meetings,
            coming.stream().map(s -> new Cohort(false, List.of())).toList(),
            patients.facts(),
            patients.apart(),
            new Asked(0, 0, 0, 0),
            partsOfDay.evening(),
            STABLE);
    return new Frozen(
        problem,
        new Keys(
            here.stream().map(r -> r.id().value()).toList(),
            leaders.stream().map(l -> l.staff().value()).toList(),
            coming.stream().map(s -> new Keys.Met(Keys.Kind.SESSION, s.id().value(), s.version(), s.title())).toList(),
            coming.stream().map(s -> s.id().value()).toList(),
            patients.ids(),
            out));
  }

  private List<Session> coming(Program program, LocalDate from, LocalDate until) {
    List<Session> planned =
        sessions.between(List.of(program.id()), from, until).stream()
            .filter(s -> s.held() && s.startsAt().isAfter(clock.instant()))
            .toList();
    Set<SessionId> recorded = Recorded.among(records, planned);
    return planned.stream().filter(s -> !recorded.contains(s.id())).toList();
  }

  private Optional<CurriculumId> curriculum(Session session) {
    return Optional.ofNullable(session.group()).flatMap(groups::find).map(Group::curriculum);
  }

  private Map<PatientId, Set<Integer>> expected(List<Session> coming) {
    var expected = rosters.of(coming.stream().map(Session::id).toList());
    Map<PatientId, Set<Integer>> on = new LinkedHashMap<>();
    for (int s = 0; s < coming.size(); s++) {
      int place = s;
      expected.getOrDefault(coming.get(s).id(), List.of())
          .forEach(e -> on.computeIfAbsent(e.patient(), p -> new TreeSet<>()).add(place));
    }
    return on;
  }

  private List<Span> open(Program program, LocalDate from, LocalDate until) {
    Set<LocalDate> closed = closedDays.of(program.id(), from, until).keySet();
    Set<DayOfWeek> days =
        from.datesUntil(until).filter(day -> !closed.contains(day)).map(LocalDate::getDayOfWeek).collect(Collectors.toSet());
    return program.hours().stream()
        .filter(h -> days.contains(h.day()))
        .flatMap(h -> Minutes.span(h.day(), h.opens(), h.closes()).stream())
        .toList();
  }

  private static Place place(Room room, TakenTimes.Taken taken, List<UUID> out, List<Span> days) {
    return new Place(room.capacity(), out.contains(room.id().value()) ? days : TakenTimes.Taken.of(taken.rooms(), room.id().value()));
  }

  private static boolean away(StaffAvailability who, DayOfWeek day, LocalDate from, LocalDate until, List<UUID> out) {
    return from.datesUntil(until).filter(d -> d.getDayOfWeek() == day).anyMatch(d -> who.isOff(d) || out.contains(who.staff().value()));
  }

  private static Spot spot(Session session, List<Room> here, List<StaffAvailability> leaders) {
    List<StaffId> known = leaders.stream().map(StaffAvailability::staff).toList();
    return new Spot(
        Minutes.at(session.day().getDayOfWeek(), session.starts()),
        here.stream().map(Room::id).toList().indexOf(session.room()),
        session.facilitators().stream().map(known::indexOf).filter(l -> l >= 0).toList());
  }
}
