package org.handrail.path.week;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.handrail.foundation.platform.PatientId;

/** What was recorded in sessions. Implemented by attendance, so that nothing recorded is ever moved or called off. */
public interface SessionRecords {
  /** Those of the sessions in which somebody was recorded. */
  Set<SessionId> recorded(Collection<SessionId> sessions);

  /** Whether the patient attended a session on that day or later. */
  boolean attendedSince(PatientId patient, LocalDate day);
}
