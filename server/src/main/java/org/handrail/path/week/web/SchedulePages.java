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
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Rooms;
import org.handrail.path.admission.Stays;
import org.handrail.path.week.Group;
import org.handrail.path.week.Groups;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackPlace;
import org.handrail.path.week.Tracks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds a patient's Schedule tab. */
@Component
class SchedulePages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final int AHEAD = 20;

  private final PatientSchedule schedule;
  private final Tracks tracks;
  private final Groups groups;
  private final Stays stays;
  private final Programs programs;
  private final Rooms rooms;
  private final Access access;
  private final Clock clock;

  SchedulePages(
      PatientSchedule schedule,
      Tracks tracks,
      Groups groups,
      Stays stays,
      Programs programs,
      Rooms rooms,
      Access access,
      Clock clock) {
    this.schedule = schedule;
    this.tracks = tracks;
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
  SchedulePage page(PatientId patient, Form form) {
    LocalDate today = today(patient);
    Optional<Program> program = program(patient, today);
    List<Track> offered =
        program.map(p -> tracks.of(p.id(), today)).orElse(List.of());
    return new SchedulePage(
        "/patients/" + patient + "/schedule",
        program.map(Program::fullName).orElse(null),
        schedule.next(patient, AHEAD).stream().map(this::coming).toList(),
        tracks.placesOf(patient).stream().map(p -> onTrack(p, today)).toList(),
        Choice.of(offered, t -> t.id().value().toString(), Track::name),
        offered.stream().map(t -> line(t, today)).toList(),
        today.toString(),
        access.may(Area.WEEK, Act.WRITE, patient),
        form);
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

  private SchedulePage.TrackLine line(Track track, LocalDate today) {
    List<Group> of = groups.of(track.id(), today);
    String when =
        of.stream()
            .map(g -> g.weekday().getDisplayName(TextStyle.SHORT, Locale.US) + " " + g.starts() + " " + g.name())
            .collect(Collectors.joining(", "));
    int minutes = of.stream().mapToInt(Group::careMinutes).sum();
    String hours = minutes % 60 == 0 ? minutes / 60 + " h a week" : minutes / 60 + " h " + minutes % 60 + " a week";
    return new SchedulePage.TrackLine(track.name(), when.isEmpty() ? "no groups yet" : when, hours);
  }
}
