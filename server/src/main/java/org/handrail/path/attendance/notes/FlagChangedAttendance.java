package org.handrail.path.attendance.notes;

import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.path.attendance.AttendanceRecorded;
import org.handrail.path.week.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the author of a signed note when the roll call it was signed with changes. */
@Component
class FlagChangedAttendance {
  private final Notes notes;
  private final AttendanceSince since;
  private final Sessions sessions;
  private final OpenTask openTask;

  FlagChangedAttendance(Notes notes, AttendanceSince since, Sessions sessions, OpenTask openTask) {
    this.notes = notes;
    this.since = since;
    this.sessions = sessions;
    this.openTask = openTask;
  }

  @EventListener
  void on(AttendanceRecorded event) {
    var attendance = event.attendance();
    Note note = notes.of(attendance.session()).get(attendance.patient());
    if (note == null || note.signed() == null) {
      return;
    }
    var signed = note.signed();
    since
        .of(note)
        .ifPresent(
            changed ->
                openTask.open(
                    new NewTask(
                        "notes:attendance:" + note.id() + ":" + attendance.version(),
                        "notes.attendance",
                        Severity.NEEDS_YOU,
                        "note-attendance",
                        "Attendance changed after the note was signed",
                        changed.says() + " Amend the note, or mend the roll call.",
                        "/patients/" + note.patient() + "/notes/" + note.id(),
                        note.patient(),
                        sessions.get(note.session()).program(),
                        new Owner.Person(signed.by()),
                        null)));
  }
}
