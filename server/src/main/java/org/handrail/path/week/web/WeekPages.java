package org.handrail.path.week.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.LevelOfCare;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.ProgramWeek;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.Site;
import org.handrail.foundation.sites.Sites;
import org.handrail.path.week.DayPart;
import org.handrail.path.week.DayParts;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws a site's week. Names staff and counts places; no patient is named on it. */
@Component
class WeekPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.US);
  private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.US);

  private final Sites sites;
  private final Programs programs;
  private final ClosedDays closedDays;
  private final Sessions sessions;
  private final Rosters rosters;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final DayParts dayParts;
  private final Access access;
  private final WholeWeek wholeWeek;
  private final Clock clock;

  WeekPages(
      Sites sites,
      Programs programs,
      ClosedDays closedDays,
      Sessions sessions,
      Rosters rosters,
      Rooms rooms,
      StaffDirectory staff,
      DayParts dayParts,
      Access access,
      WholeWeek wholeWeek,
      Clock clock) {
    this.sites = sites;
    this.programs = programs;
    this.closedDays = closedDays;
    this.sessions = sessions;
    this.rosters = rosters;
    this.rooms = rooms;
    this.staff = staff;
    this.dayParts = dayParts;
    this.access = access;
    this.wholeWeek = wholeWeek;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  WeekPage page(Optional<String> wantedSite, Optional<LocalDate> wantedDay) {
    List<Site> all = sites.all().stream().filter(Site::active).toList();
    Site site =
        all.stream()
            .filter(s -> wantedSite.map(w -> s.id().value().toString().equals(w)).orElse(false))
            .findFirst()
            .orElse(all.isEmpty() ? null : all.getFirst());
    if (site == null) {
      return new WeekPage("No site is set up yet", "", List.of(), "", "", true, List.of(), List.of(), List.of(), plans(), false);
    }
    Map<ProgramId, Program> here =
        programs.at(site.id()).stream()
            .filter(Program::active)
            .collect(Collectors.toMap(Program::id, p -> p, (a, b) -> a, LinkedHashMap::new));
    LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
    var starts = here.values().stream().findFirst().map(Program::weekStarts).orElse(java.time.DayOfWeek.MONDAY);
    ProgramWeek week = ProgramWeek.holding(wantedDay.orElse(today), starts);
    List<Session> found = sessions.between(here.keySet(), week.start(), week.end());
    Map<SessionId, Integer> taken = rosters.counts(found.stream().map(Session::id).toList());
    Map<StaffId, StaffMember> leaders =
        staff.find(found.stream().flatMap(s -> s.facilitators().stream()).distinct().toList());
    List<DayPart> parts = dayParts.all();
    var rows = new ArrayList<WeekPage.Part>();
    for (DayPart part : parts) {
      var cells = new ArrayList<List<WeekPage.Slot>>();
      for (LocalDate day : week.days()) {
        cells.add(
            found.stream()
                .filter(s -> s.day().equals(day) && dayParts.of(s.starts()).equals(part))
                .sorted(Comparator.comparing(Session::starts).thenComparing(Session::title))
                .map(s -> slot(s, Objects.requireNonNull(here.get(s.program())), taken, leaders))
                .toList());
      }
      rows.add(new WeekPage.Part(part.label(), cells));
    }
    return new WeekPage(
        MONTH_DAY.format(week.start()) + " – " + MONTH_DAY.format(week.end().minusDays(1)) + " · " + site.name() + " · "
            + found.size() + (found.size() == 1 ? " session" : " sessions"),
        site.id().value().toString(),
        Choice.of(all, s -> s.id().value().toString(), Site::name),
        week.previous().start().toString(),
        week.next().start().toString(),
        week.holds(today),
        levels(here.values(), found),
        days(week, here.values(), found, today),
        rows,
        plans(),
        wholeWeek.may());
  }

  private boolean plans() {
    return access.may(Area.ADMINISTRATION, Act.WRITE);
  }

  private WeekPage.Slot slot(
      Session session, Program program, Map<SessionId, Integer> taken, Map<StaffId, StaffMember> leaders) {
    String who =
        session.facilitators().stream()
            .map(leaders::get)
            .filter(Objects::nonNull)
            .map(s -> s.name().given() + " " + s.name().family().charAt(0) + ".")
            .collect(Collectors.joining(", "));
    RoomId room = session.room();
    String where = room == null ? (session.telehealth() ? "Video" : "") : rooms.find(room).map(Room::name).orElse("");
    return new WeekPage.Slot(
        "/sessions/" + session.id(),
        program.level().chip(),
        TIME.format(session.starts()) + "–" + TIME.format(session.ends()),
        session.title(),
        where.isEmpty() || who.isEmpty() ? where + who : where + " · " + who,
        taken.getOrDefault(session.id(), 0),
        session.seats(),
        session.held() ? null : session.reason());
  }

  private static List<WeekPage.Level> levels(Iterable<Program> here, List<Session> found) {
    var levels = new ArrayList<LevelOfCare>();
    for (Program program : here) {
      if (found.stream().anyMatch(s -> s.program().equals(program.id())) && !levels.contains(program.level())) {
        levels.add(program.level());
      }
    }
    levels.sort(Comparator.comparingInt(LevelOfCare::order));
    return levels.stream().map(l -> new WeekPage.Level(l.chip(), l.label())).toList();
  }

  private List<WeekPage.Day> days(ProgramWeek week, Iterable<Program> here, List<Session> found, LocalDate today) {
    Map<LocalDate, String> closed = new LinkedHashMap<>();
    for (Program program : here) {
      closedDays.of(program.id(), week.start(), week.end()).forEach(closed::putIfAbsent);
    }
    return week.days().stream()
        .map(
            day ->
                new WeekPage.Day(
                    DAY.format(day),
                    day.toString(),
                    day.equals(today),
                    (int) found.stream().filter(s -> s.day().equals(day)).count(),
                    closed.get(day)))
        .toList();
  }
}
