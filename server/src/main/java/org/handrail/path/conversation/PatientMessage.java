package org.handrail.path.conversation;

import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One message between a patient and the team.
 *
 * @param from who of the team wrote it; null for the patient
 * @param danger whether the patient's words sounded like danger
 * @param readAt when the team, or for an answer the patient, read it; null before
 * @param readBy who of the team read it
 */
public record PatientMessage(
    UUID id,
    PatientId patient,
    @Nullable StaffId from,
    String words,
    boolean danger,
    Instant sentAt,
    @Nullable Instant readAt,
    @Nullable StaffId readBy) {

  public static final int LONGEST = 4_000;

  public boolean byPatient() {
    return from == null;
  }

  /** Under which the task about it is found. */
  String source() {
    return "conversation:message:" + id;
  }
}
