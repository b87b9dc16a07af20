package org.handrail.face.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckIns;
import org.handrail.path.week.Expected;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.StaffSchedule;
import org.springframework.stereotype.Component;

/** The sessions someone leads today: the next one with everyone expected, and what to know about each before it begins. */
@Component
class NextSessions {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  private final StaffSchedule schedule;
  private final Rosters rosters;
  private final Programs programs;
  private final Rooms rooms;
  private final Patients patients;
  private final StaffDirectory staff;
  private final CheckIns checkIns;
  private final Worklist worklist;
  private final Audit audit;
  private final Clock clock;

  NextSessions(
      StaffSchedule schedule,
      Rosters rosters,
      Programs programs,
      Rooms rooms,
      Patients patients,
      StaffDirectory staff,
      CheckIns checkIns,
      Worklist worklist,
      Audit audit,
      Clock clock) {
    this.schedule = schedule;
    this.rosters = rosters;
    this.programs = programs;
    this.rooms = rooms;
    this.patients = patients;
    this.staff = staff;
    this.checkIns = checkIns;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  /** Sessions led today that are not over, in order of time. */
  List<Session> remaining(StaffId leader) {
    Instant now = clock.instant();
    return schedule.today(leader).stream().filter(Session::held).filter(s -> s.endsAt().isAfter(now)).toList();
  }

  TodayPage.NextSession show(Session session, StaffId leader) {
    Instant now = clock.instant();
    Program program = programs.get(session.program());
    List<Expected> expected = rosters.of(session.id());
    Map<PatientId, Patient> people = patients.find(expected.stream().map(Expected::patient).toList());
    audit.readMany(Area.WEEK, people.keySet());
    var recent = checkIns.latest(people.keySet(), now.minus(Duration.ofHours(18)));
    var seats = new ArrayList<TodayPage.Seat>();
    for (Expected one : expected) {
      Patient patient = people.get(one.patient());
      if (patient != null) {
        seats.add(seat(patient, recent.get(one.patient()), program.zone()));
      }
    }
    return new TodayPage.NextSession(
        "/sessions/" + session.id(),
        capital(When.until(session.startsAt(), now)),
        session.fullTitle(),
        line(session, leader, seats.size()),
        session.topic(),
        seats);
  }

  TodayPage.Upcoming upcoming(Session session) {
    return new TodayPage.Upcoming(
        "/sessions/" + session.id(), TIME.format(session.starts()), session.fullTitle(), place(session));
  }

  private TodayPage.Seat seat(Patient patient, @org.jspecify.annotations.Nullable CheckIn last, ZoneId zone) {
    boolean danger = worklist.openFor(patient.id()).stream().anyMatch(t -> t.severity() == Severity.DANGER);
    String dot = danger ? "danger" : last == null ? "away" : last.promisedCall() ? "needs" : "ok";
    return new TodayPage.Seat(
        patient.id(), patient.name().shown(), patient.identity().pronouns(), dot, danger ? "See the alert first" : says(last, zone));
  }

  private static String says(@org.jspecify.annotations.Nullable CheckIn last, ZoneId zone) {
    if (last == null) {
      return "No check-in today";
    }
    Instant at = last.completed() == null ? last.started() : last.completed();
    String said = "Checked in " + TIME.format(at.atZone(zone));
    if (last.promisedCall()) {
      return said + ", wants to talk about use";
    }
    return last.craving() == null ? said : said + ", craving " + last.craving() + " of 10";
  }

  private String line(Session session, StaffId leader, int expected) {
    String others =
        session.facilitators().stream()
            .filter(f -> !f.equals(leader))
            .map(f -> staff.get(f).name().shown())
            .collect(Collectors.joining(", "));
    return TIME.format(session.starts())
        + "–"
        + TIME.format(session.ends())
        + " · "
        + place(session)
        + (others.isEmpty() ? "" : " · with " + others)
        + " · "
        + expected
        + " of "
        + session.seats()
        + (session.seats() == 1 ? " place" : " places");
  }

  private String place(Session session) {
    RoomId room = session.room();
    if (room == null) {
      return session.telehealth() ? "by video" : "no room";
    }
    return rooms.find(room).map(r -> r.name()).orElse(Objects.toString(room));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
