package org.handrail.path.week.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.Weekdays;
import org.handrail.path.admission.Stays;
import org.handrail.path.week.BusyTime;
import org.handrail.path.week.BusyTimes;
import org.handrail.path.week.Group;
import org.handrail.path.week.Groups;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.Times;
import org.handrail.path.week.TrackPlace;
import org.handrail.path.week.Tracks;
import org.handrail.path.week.solver.SuggestTracks;
import org.handrail.path.week.solver.TrackChoice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds a patient's Schedule tab. */
@Component
class SchedulePages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final int AHEAD = 20;
  private static final int SUGGESTED = 3;

  private final PatientSchedule schedule;
  private final BusyTimes busyTimes;
  private final Tracks tracks;
  private final SuggestTracks suggest;
  private final Groups groups;
  private final Stays stays;
  private final Programs programs;
  private final Rooms rooms;
  private final Access access;
  private final Clock clock;

  SchedulePages(
      PatientSchedule schedule,
      BusyTimes busyTimes,
      Tracks tracks,
      SuggestTracks suggest,
      Groups groups,
      Stays stays,
      Programs programs,
      Rooms rooms,
      Access access,
      Clock clock) {
    this.schedule = schedule;
    this.busyTimes = busyTimes;
    this.tracks = tracks;
    this.suggest = suggest;
    this.groups = groups;
    this.stays = stays;
    this.programs = programs;
    this.rooms = rooms;
    this.access = access;
    this.clock = clock;
  }

  /** Today where the patient is treated; the UTC day outside a stay. */
  LocalDate today(PatientId patient) {
    LocalDate utc = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return program(patient, utc).map(p -> p.dayAt(clock.instant())).orElse(utc);
  }

  @Transactional(readOnly = true)
  SchedulePage page(PatientId patient, SchedulePage.Sent sent) {
    LocalDate today = today(patient);
    Optional<Program> program = program(patient, today);
    boolean mayPlan = access.may(Area.WEEK, Act.WRITE, patient);
    List<TrackChoice> offered = mayPlan ? program.map(p -> suggest.suggest(patient, p, today)).orElse(List.of()) : List.of();
    return new SchedulePage(
        "/patients/" + patient + "/schedule",
        program.map(Program::fullName).orElse(null),
        schedule.next(patient, AHEAD).stream().map(this::coming).toList(),
        tracks.placesOf(patient).stream().map(p -> onTrack(p, today)).toList(),
        Choice.of(offered, t -> t.track().id().value().toString(), t -> t.track().name()),
        lines(offered, tracks.placesOf(patient), today),
        busyTimes.of(patient, today).stream().map(SchedulePages::busy).toList(),
        today.toString(),
        mayPlan,
        sent);
  }

  /** Where they are treated today. */
  Optional<Program> program(PatientId patient) {
    return program(patient, today(patient));
  }

  private Optional<Program> program(PatientId patient, LocalDate day) {
    return stays.treatment(patient, day).flatMap(s -> Optional.ofNullable(s.program())).flatMap(programs::find);
  }

  private SchedulePage.Coming coming(Session session) {
    var room = session.room();
    String where = room == null ? (session.telehealth() ? "By video" : "") : rooms.find(room).map(Room::name).orElse("");
    return new SchedulePage.Coming(
        DAY.format(session.day()),
        session.day() + "T" + session.starts(),
        session.starts() + "–" + session.ends(),
        session.fullTitle(),
        where,
        "/sessions/" + session.id());
  }

  private static SchedulePage.Busy busy(BusyTime time) {
    LocalDate until = time.until();
    String line =
        time.kind().label()
            + (time.firm() ? "" : " · would rather not")
            + (until == null ? "" : " · until " + DAY.format(until.minusDays(1)))
            + (time.byPatient() ? " · entered by themselves" : "");
    return new SchedulePage.Busy(
        time.id().toString(), Weekdays.name(time.day()) + " " + Times.span(time.starts(), time.ends()), line);
  }

  private static SchedulePage.OnTrack onTrack(TrackPlace place, LocalDate today) {
    LocalDate until = place.until();
    boolean open = until == null || until.isAfter(today);
    String line = "since " + DAY.format(place.from());
    if (until != null) {
      line = DAY.format(place.from()) + " – " + DAY.format(until.minusDays(1));
      line += place.leftReason() == null ? "" : ": " + place.leftReason();
    }
    return new SchedulePage.OnTrack(place.id().value().toString(), place.version(), place.track().name(), line, open);
  }

  /** The three that suit best and are possible, or what stands against the nearest three. Those they are on are left out. */
  private List<SchedulePage.TrackLine> lines(List<TrackChoice> ranked, List<TrackPlace> places, LocalDate today) {
    return ranked.stream()
        .filter(choice -> places.stream().noneMatch(place -> place.track().id().equals(choice.track().id()) && runs(place, today)))
        .limit(SUGGESTED)
        .map(choice -> line(choice, today))
        .toList();
  }

  private static boolean runs(TrackPlace place, LocalDate today) {
    LocalDate until = place.until();
    return until == null || until.isAfter(today);
  }

  private SchedulePage.TrackLine line(TrackChoice choice, LocalDate today) {
    String when =
        groups.of(choice.track().id(), today).stream()
            .map(g -> g.weekday().getDisplayName(TextStyle.SHORT, Locale.US) + " " + g.starts() + " " + g.name())
            .collect(Collectors.joining(", "));
    return new SchedulePage.TrackLine(
        choice.track().id().value().toString(), choice.track().name(), when, choice.summary(), choice.possible(), choice.reasons());
  }
}
