package org.handrail.path.attendance.notes.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.path.attendance.notes.AttendanceSince;
import org.handrail.path.attendance.notes.CoSignNote;
import org.handrail.path.attendance.notes.CoSignQueue;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.Supervisions;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the co-sign queue. */
@Component
class CoSignPages {
  private final CoSignQueue queue;
  private final Supervisions supervisions;
  private final AttendanceSince since;
  private final Sessions sessions;
  private final Patients patients;
  private final StaffDirectory staff;
  private final NoteDays days;
  private final Audit audit;
  private final Clock clock;

  CoSignPages(
      CoSignQueue queue,
      Supervisions supervisions,
      AttendanceSince since,
      Sessions sessions,
      Patients patients,
      StaffDirectory staff,
      NoteDays days,
      Audit audit,
      Clock clock) {
    this.queue = queue;
    this.supervisions = supervisions;
    this.since = since;
    this.sessions = sessions;
    this.patients = patients;
    this.staff = staff;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  CoSignPage page(Form form) {
    List<Note> waiting = queue.mine();
    Map<PatientId, Patient> people = patients.find(waiting.stream().map(Note::patient).distinct().toList());
    Map<SessionId, Session> held = sessions.find(waiting.stream().map(Note::session).toList());
    audit.readMany(Area.NOTES, people.keySet());
    StaffId me = Acting.actor().staffId();
    List<StaffId> mine = supervisions.by(me);
    return new CoSignPage(
        waiting.stream().map(note -> row(note, people, held)).filter(Objects::nonNull).toList(),
        Acting.actor().is(Role.SUPERVISOR),
        Choice.of(List.copyOf(staff.find(mine).values()), s -> s.id().toString(), s -> s.name().shown()),
        Choice.of(
            staff.active().stream().filter(s -> !s.id().equals(me) && !mine.contains(s.id()) && clinical(s)).toList(),
            s -> s.id().toString(),
            s -> s.name().shown()),
        NotesController.me(),
        CoSignNote.MEANING,
        form);
  }

  private static boolean clinical(StaffMember member) {
    return member.roles().contains(Role.COUNSELOR) || member.roles().contains(Role.CASE_MANAGER) || member.roles().contains(Role.MEDICAL);
  }

  private CoSignPage.@org.jspecify.annotations.Nullable Waiting row(
      Note note, Map<PatientId, Patient> people, Map<SessionId, Session> held) {
    Note.Submission handedIn = note.submission();
    Patient patient = people.get(note.patient());
    Session session = held.get(note.session());
    if (handedIn == null || patient == null || session == null) {
      return null;
    }
    return new CoSignPage.Waiting(
        note.id().toString(),
        note.id() + ":" + handedIn.id(),
        session.fullTitle(),
        patient.name().shown(),
        staff.find(handedIn.by()).map(s -> s.name().shown()).orElse("Former staff"),
        days.moment(handedIn.at()),
        days.day(handedIn.due()),
        handedIn.due().isBefore(clock.instant()),
        handedIn.text(),
        since.of(note).map(AttendanceSince.Changed::says).orElse(""));
  }
}
