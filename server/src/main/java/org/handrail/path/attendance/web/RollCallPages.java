package org.handrail.path.attendance.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Arrivals;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.AwayReasons;
import org.handrail.path.attendance.ConfirmArrivals;
import org.handrail.path.attendance.MakeUps;
import org.handrail.path.attendance.Presence;
import org.handrail.path.week.Expected;
import org.handrail.path.week.Groups;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.SessionNames;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Times;
import org.handrail.path.week.Track;
import org.handrail.path.week.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the roll call shows. */
@Component
@Transactional(readOnly = true)
class RollCallPages {
  private final Sessions sessions;
  private final Addressed addressed;
  private final Rosters rosters;
  private final Groups groups;
  private final Tracks tracks;
  private final SessionNames names;
  private final Patients patients;
  private final Attendances attendances;
  private final MakeUps makeUps;
  private final AwayReasons reasons;
  private final Arrivals arrivals;
  private final ConfirmArrivals confirm;
  private final Programs programs;
  private final Access access;
  private final Clock clock;

  RollCallPages(
      Sessions sessions,
      Addressed addressed,
      Rosters rosters,
      Groups groups,
      Tracks tracks,
      SessionNames names,
      Patients patients,
      Attendances attendances,
      MakeUps makeUps,
      AwayReasons reasons,
      Arrivals arrivals,
      ConfirmArrivals confirm,
      Programs programs,
      Access access,
      Clock clock) {
    this.sessions = sessions;
    this.addressed = addressed;
    this.rosters = rosters;
    this.groups = groups;
    this.tracks = tracks;
    this.names = names;
    this.patients = patients;
    this.attendances = attendances;
    this.makeUps = makeUps;
    this.reasons = reasons;
    this.arrivals = arrivals;
    this.confirm = confirm;
    this.programs = programs;
    this.access = access;
    this.clock = clock;
  }

  /** Who is in the roll call: those expected, in the order of their seats, and anyone recorded besides. */
  private record Roll(Session session, List<Expected> expected, Map<PatientId, Attendance> recorded, Map<PatientId, Patient> people, Map<PatientId, Instant> arrived) {
    List<PatientId> order() {
      Set<PatientId> order = new LinkedHashSet<>(expected.stream().map(Expected::patient).toList());
      recorded.values().stream().filter(Attendance::attended).map(Attendance::patient).forEach(order::add);
      return List.copyOf(order);
    }
  }

  private Roll roll(Session session) {
    List<Expected> expected = rosters.of(session.id());
    Map<PatientId, Attendance> recorded = attendances.at(session.id());
    Set<PatientId> all = new LinkedHashSet<>(expected.stream().map(Expected::patient).toList());
    all.addAll(recorded.keySet());
    return new Roll(session, expected, recorded, patients.find(all), arrivals.at(session.id()));
  }

  RollCallPage page(SessionId id, Form form) {
    Session session = addressed.get(id);
    Roll roll = roll(session);
    Map<PatientId, SessionId> missed = makeUps.in(id);
    boolean leads = access.decide(Area.ATTENDANCE, Act.WRITE, null, id.value()).allowed();
    boolean mayWrite = access.decide(Area.NOTES, Act.WRITE, null, id.value()).allowed();
    boolean begun = !clock.instant().isBefore(session.startsAt());
    return new RollCallPage(
        session,
        line(session),
        roll.order().stream().map(patient -> row(roll, patient, missed.get(patient))).toList(),
        summary(roll),
        leads && session.held(),
        access.decide(Area.WEEK, Act.WRITE, null, id.value()).allowed(),
        begun,
        Choice.of(reasons.all(), AwayReasons.Reason::code, AwayReasons.Reason::label),
        form,
        mayWrite && session.held() && begun,
        arrivals.open(session),
        confirm.waiting(id).size());
  }

  RollCallRow row(SessionId id, PatientId patient) {
    Roll roll = roll(sessions.get(id));
    return row(roll, patient, makeUps.in(id).get(patient));
  }

  /** One line and the summary, from one look at the session. */
  record Line(Session session, RollCallRow row, RollCallSummary summary) {}

  Line line(SessionId id, PatientId patient) {
    Session session = addressed.get(id);
    Roll roll = roll(session);
    return new Line(session, row(roll, patient, makeUps.in(id).get(patient)), summary(roll));
  }

  private RollCallRow row(Roll roll, PatientId patient, @Nullable SessionId missed) {
    Patient person = roll.people().get(patient);
    if (person == null) {
      person = patients.get(patient);
    }
    Expected.As as =
        roll.expected().stream().filter(e -> e.patient().equals(patient)).map(Expected::as).findFirst().orElse(Expected.As.SEAT);
    String guest =
        switch (as) {
          case SEAT, BOOKED -> "";
          case MAKE_UP -> missed == null ? as.label() : "Make-up for " + Times.monthDay(sessions.get(missed).day());
          case WALK_IN -> as.label();
        };
    Attendance recorded = roll.recorded().get(patient);
    Instant arrived = roll.arrived().get(patient);
    if (arrived != null && (recorded == null || recorded.presence() == null)) {
      ZoneId zone = programs.get(roll.session().program()).zone();
      String says = "Checked in at " + Times.clock(arrived.atZone(zone).toLocalTime());
      guest = guest.isEmpty() ? says : guest + " · " + says;
    }
    return RollCallRow.of(person, recorded, guest, reasons);
  }

  private static RollCallSummary summary(Roll roll) {
    List<String> open = new ArrayList<>();
    for (Expected expected : roll.expected()) {
      Attendance attendance = roll.recorded().get(expected.patient());
      Patient person = roll.people().get(expected.patient());
      if ((attendance == null || !attendance.complete()) && person != null) {
        open.add(person.name().shown());
      }
    }
    List<Attendance> complete = roll.recorded().values().stream().filter(Attendance::complete).toList();
    return new RollCallSummary(
        roll.expected().size() - open.size(),
        roll.expected().size(),
        open,
        (int) complete.stream().filter(Attendance::attended).count(),
        (int) complete.stream().filter(a -> a.presence() instanceof Presence.Away).count(),
        complete.stream().mapToInt(Attendance::minutes).sum());
  }

  private String line(Session session) {
    SessionNames.Known known = names.of(List.of(session));
    List<String> parts = new ArrayList<>();
    parts.add(Times.span(session.starts(), session.ends()));
    parts.add(known.room(session));
    parts.add(known.people(session));
    if (session.group() != null) {
      String of =
          groups.get(session.group()).tracks().stream().map(tracks::get).map(Track::name).collect(Collectors.joining(", "));
      if (!of.isEmpty()) {
        parts.add(of + " track");
      }
    }
    if (session.topic() != null) {
      parts.add(session.topic());
    }
    return String.join(" · ", parts);
  }
}
