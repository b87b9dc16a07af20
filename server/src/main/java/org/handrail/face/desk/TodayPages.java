package org.handrail.face.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.week.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers Today for the person acting. */
@Component
class TodayPages {
  private final Worklist worklist;
  private final NextSessions sessions;
  private final MissingRollCalls unrecorded;
  private final WeekHours hours;
  private final UnsignedNotes unsigned;
  private final Deadlines deadlines;
  private final CareTeam careTeam;
  private final Patients patients;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Audit audit;
  private final Clock clock;

  TodayPages(
      Worklist worklist,
      NextSessions sessions,
      MissingRollCalls unrecorded,
      WeekHours hours,
      UnsignedNotes unsigned,
      Deadlines deadlines,
      CareTeam careTeam,
      Patients patients,
      StaffDirectory staff,
      Organizations organizations,
      Audit audit,
      Clock clock) {
    this.worklist = worklist;
    this.sessions = sessions;
    this.unrecorded = unrecorded;
    this.hours = hours;
    this.unsigned = unsigned;
    this.deadlines = deadlines;
    this.careTeam = careTeam;
    this.patients = patients;
    this.staff = staff;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  TodayPage today() {
    Actor actor = Acting.actor();
    StaffId me = actor.staffId();
    ZoneId zone = organizations.current().timeZone();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<PatientId> caseload = careTeam.patientsOf(me);
    List<Session> ahead = sessions.remaining(me);
    return new TodayPage(
        greeting(now, zone, actor),
        line(caseload.size(), ahead.size()),
        waiting(actor),
        ahead.isEmpty() ? null : sessions.show(ahead.getFirst(), me),
        ahead.stream().skip(1).map(sessions::upcoming).toList(),
        unrecorded.of(actor),
        hours.atRisk(caseload),
        unsigned.of(me),
        deadlines.of(caseload, today),
        now,
        zone);
  }

  private List<TodayPage.Waiting> waiting(Actor actor) {
    List<Task> tasks = worklist.openFor(actor);
    Map<PatientId, Patient> names = patients.find(tasks.stream().map(Task::patient).filter(Objects::nonNull).toList());
    audit.readMany(Area.WORK, names.keySet());
    Map<StaffId, StaffMember> takers =
        staff.find(tasks.stream().map(Task::taken).filter(Objects::nonNull).map(Task.Taken::by).toList());
    return tasks.stream()
        .map(
            t -> {
              Patient patient = names.get(t.patient());
              Task.Taken taken = t.taken();
              StaffMember taker = taken == null ? null : takers.get(taken.by());
              return new TodayPage.Waiting(
                  t, patient == null ? null : patient.name().shown(), taker == null ? null : taker.name().shown());
            })
        .toList();
  }

  private static String greeting(Instant now, ZoneId zone, Actor actor) {
    int hour = now.atZone(zone).getHour();
    String part = hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    String name = actor.name().isBlank() ? "" : ", " + actor.name().split(" ", 2)[0];
    return "Good " + part + name;
  }

  private static String line(int caseload, int sessions) {
    String people = caseload == 0 ? "" : caseload + (caseload == 1 ? " person" : " people") + " in your care";
    String groups = sessions == 0 ? "no sessions left today" : sessions + (sessions == 1 ? " session" : " sessions") + " today";
    return people.isEmpty() ? groups.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + groups.substring(1) : people + " · " + groups;
  }
}
