package org.handrail.path.week.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.ProgramWeek;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.Site;
import org.handrail.foundation.sites.Sites;
import org.handrail.path.week.BusyTime;
import org.handrail.path.week.BusyTimes;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws weeks as time grids. Only a patient's own names a patient. */
@Component
class GridPages {
  /** What a grid shows at least, however short the program's day is. */
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(20, 0);

  private final Sites sites;
  private final Programs programs;
  private final ClosedDays closedDays;
  private final Sessions sessions;
  private final PatientSchedule schedule;
  private final BusyTimes busyTimes;
  private final Rosters rosters;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final Access access;
  private final Clock clock;

  GridPages(
      Sites sites,
      Programs programs,
      ClosedDays closedDays,
      Sessions sessions,
      PatientSchedule schedule,
      BusyTimes busyTimes,
      Rosters rosters,
      Rooms rooms,
      StaffDirectory staff,
      Access access,
      Clock clock) {
    this.sites = sites;
    this.programs = programs;
    this.closedDays = closedDays;
    this.sessions = sessions;
    this.schedule = schedule;
    this.busyTimes = busyTimes;
    this.rosters = rosters;
    this.rooms = rooms;
    this.staff = staff;
    this.access = access;
    this.clock = clock;
  }

  /** A site's week; empty while no site is set up. What was chosen and does not exist here is as if nothing was. */
  @Transactional(readOnly = true)
  Optional<GridPage> ofSite(String wantedSite, String by, String of, Optional<LocalDate> wantedDay) {
    List<Site> all = sites.all().stream().filter(Site::active).toList();
    return all.stream().filter(s -> s.id().toString().equals(wantedSite)).findFirst().or(() -> all.stream().findFirst()).map(site -> {
      Map<ProgramId, Program> here = byId(programs.at(site.id()).stream().filter(Program::active).toList());
      LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
      ProgramWeek week = ProgramWeek.holding(
          wantedDay.orElse(today), here.values().stream().findFirst().map(Program::weekStarts).orElse(DayOfWeek.MONDAY));
      List<Session> found = sessions.between(here.keySet(), week.start(), week.end());
      List<Choice> places = Choice.of(rooms.at(site.id()).stream().filter(Room::active).toList(), r -> r.id().toString(), Room::name);
      List<Choice> people = Choice.of(leaders(found).values().stream().sorted(Comparator.comparing(m -> m.name().shown())).toList(),
          m -> m.id().toString(), m -> m.name().shown());
      String kind = by.equals("room") && holds(places, of) || by.equals("staff") && holds(people, of) ? by : "all";
      String one = kind.equals("all") ? "" : of;
      List<Session> shown = found.stream().filter(s -> switch (kind) {
        case "room" -> s.room() != null && s.room().toString().equals(one);
        case "staff" -> s.facilitators().stream().anyMatch(f -> f.toString().equals(one));
        default -> true;
      }).toList();
      var views = new GridPage.Views(site.id().toString(), Choice.of(all, s -> s.id().toString(), Site::name), kind, one, places, people);
      return page(site.name(), "/week/grid?site=%s&by=%s&of=%s&".formatted(site.id(), kind, one), views, week, today, site.zone(), shown, here,
          closed(here.values(), week), access.may(Area.WEEK, Act.WRITE));
    });
  }

  /** A patient's week, with the times when they cannot come. */
  @Transactional(readOnly = true)
  GridPage of(PatientId patient, Program program, Optional<LocalDate> wantedDay) {
    LocalDate today = program.dayAt(clock.instant());
    ProgramWeek week = program.weekOf(wantedDay.orElse(today));
    List<Session> found = schedule.between(patient, week.start(), week.end());
    Map<ProgramId, Program> theirs = byId(Stream.concat(Stream.of(program), programs.find(found.stream().map(Session::program).toList()).values().stream()).toList());
    List<GridPage.Block> blocks = new ArrayList<>(closed(List.of(program), week));
    for (BusyTime time : busyTimes.of(patient, week.start())) {
      week.days().stream().filter(time::holdsOn).forEach(
          day -> blocks.add(block(day, time.starts(), time.ends(), time.kind().label() + (time.firm() ? "" : ", would rather not"))));
    }
    return page(program.fullName(), "/patients/" + patient + "/schedule/grid?", null, week, today, program.zone(), found, theirs, blocks,
        access.may(Area.WEEK, Act.WRITE, patient));
  }

  private GridPage page(
      String where, String address, GridPage.@Nullable Views views, ProgramWeek week, LocalDate today, ZoneId zone, List<Session> found,
      Map<ProgramId, Program> here, List<GridPage.Block> blocks, boolean mayMove) {
    Map<SessionId, Integer> taken = rosters.counts(found.stream().map(Session::id).toList());
    Map<StaffId, StaffMember> leaders = leaders(found);
    return new GridPage(
        Times.monthDay(week.start()) + " – " + Times.monthDay(week.end().minusDays(1)) + " · " + where,
        address,
        address + "day=" + week.start(),
        views,
        week.start().toString(),
        week.previous().start().toString(),
        week.next().start().toString(),
        week.holds(today),
        LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES).toString(),
        earliest(here.values(), found).toString(),
        latest(here.values(), found).toString(),
        found.stream()
            .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::title))
            .map(s -> item(s, Objects.requireNonNull(here.get(s.program())), taken.getOrDefault(s.id(), 0), leaders, mayMove))
            .toList(),
        blocks,
        mayMove);
  }

  private GridPage.Item item(Session session, Program program, int taken, Map<StaffId, StaffMember> leaders, boolean mayMove) {
    String who = session.facilitators().stream().map(leaders::get).filter(Objects::nonNull).map(m -> m.name().shown()).collect(Collectors.joining(", "));
    String where = session.room() == null ? (session.telehealth() ? "Video" : "") : rooms.find(session.room()).map(Room::name).orElse("");
    Instant now = clock.instant();
    return new GridPage.Item(
        session.id().toString(),
        session.version(),
        program.level().chip(),
        Times.monthDay(session.day()),
        session.day().atTime(session.starts()).toString(),
        session.day().atTime(session.starts()).plusMinutes(session.minutes()).toString(),
        Times.span(session.starts(), session.ends()),
        session.title(),
        Stream.of(where, who).filter(s -> !s.isEmpty()).collect(Collectors.joining(" · ")),
        taken + "/" + session.seats(),
        mayMove && session.held() && session.startsAt().isAfter(now),
        session.held() ? null : session.reason(),
        session.room() == null ? null : session.room().toString(),
        session.facilitators().stream().map(StaffId::toString).toList());
  }

  private Map<StaffId, StaffMember> leaders(List<Session> found) {
    return staff.find(found.stream().flatMap(s -> s.facilitators().stream()).distinct().toList());
  }

  private List<GridPage.Block> closed(Collection<Program> here, ProgramWeek week) {
    Map<LocalDate, String> closed = new LinkedHashMap<>();
    here.forEach(program -> closedDays.of(program.id(), week.start(), week.end()).forEach(closed::putIfAbsent));
    return closed.entrySet().stream().map(c -> block(c.getKey(), LocalTime.MIDNIGHT, LocalTime.of(23, 59), "Closed: " + c.getValue())).toList();
  }

  private static GridPage.Block block(LocalDate day, LocalTime from, LocalTime until, String says) {
    return new GridPage.Block(day.atTime(from).toString(), day.atTime(until).toString(), says);
  }

  private static boolean holds(List<Choice> choices, String value) {
    return choices.stream().anyMatch(c -> c.value().equals(value));
  }

  private static Map<ProgramId, Program> byId(List<Program> programs) {
    return programs.stream().collect(Collectors.toMap(Program::id, p -> p, (a, b) -> a, LinkedHashMap::new));
  }

  private static LocalTime earliest(Collection<Program> here, List<Session> found) {
    return Stream.concat(here.stream().flatMap(p -> p.hours().stream()).map(h -> h.opens()), found.stream().map(Session::starts))
        .min(Comparator.naturalOrder()).filter(OPENS::isAfter).orElse(OPENS).truncatedTo(ChronoUnit.HOURS);
  }

  private static LocalTime latest(Collection<Program> here, List<Session> found) {
    LocalTime last = Stream.concat(here.stream().flatMap(p -> p.hours().stream()).map(h -> h.closes()), found.stream().map(Session::ends))
        .max(Comparator.naturalOrder()).filter(CLOSES::isBefore).orElse(CLOSES);
    return last.isAfter(LocalTime.of(23, 0)) ? LocalTime.of(23, 59) : last.plusMinutes(59).truncatedTo(ChronoUnit.HOURS);
  }
}
