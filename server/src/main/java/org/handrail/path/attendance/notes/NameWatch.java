package org.handrail.path.attendance.notes;

import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.week.SessionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, before anything is signed, whose names stand where they must not. */
@Component
@Transactional(readOnly = true)
public class NameWatch {
  private final Attendees attendees;

  NameWatch(Attendees attendees) {
    this.attendees = attendees;
  }

  /** Those who were at the session, in seat order. */
  public Map<Patient, Attendance> present(SessionId session) {
    return attendees.of(session);
  }

  /** Names of other members in one patient's text. */
  public List<String> ofOthers(String text, SessionId session, PatientId patient) {
    return attendees.othersIn(text, session, patient);
  }

  /** Names of any member in the group's text. */
  public List<String> ofAnyone(String text, SessionId session) {
    return attendees.anyIn(text, session);
  }
}
