package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.path.admission.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * What outcomes know of one course of treatment.
 *
 * @param level code of the first level of care
 * @param program of the first stay
 * @param track first track, or empty
 * @param substance ICD-10-CM category such as F10, or empty
 * @param calledOn the day of first contact
 * @param leftOn the earlier of last contact and discharge, or null while they are in care; a move between our own programs is no leaving
 * @param reason id of the discharge reason, empty while they are in care
 * @param familyDays days with family at a session, in the time the definitions name
 * @param readiness 0 to 10 at intake
 * @param doseMet whether the hours prescribed for the first weeks were attended; null while those weeks last
 */
record EpisodeFacts(EpisodeId episode, PatientId patient, LocalDate startedOn, String level, @Nullable ProgramId program, String track, String substance,
    @Nullable LocalDate calledOn, @Nullable LocalDate firstSession, @Nullable LocalDate leftOn, String reason, int familyDays,
    @Nullable LocalDate planOn, @Nullable Integer readiness, int communityDays, @Nullable Boolean doseMet, List<Contact> contacts) {

  /** A follow-up contact; null where there was no answer. */
  record Contact(int day, boolean reached, @Nullable Boolean abstinent, @Nullable Boolean improved) {}

  boolean completed() {
    return reason.equals("completed");
  }

  /** Days in care so far, or until they left. */
  long days(LocalDate today) {
    return ChronoUnit.DAYS.between(startedOn, leftOn == null ? today : leftOn);
  }

  Optional<Contact> contact(int day) {
    for (Contact contact : contacts) {
      if (contact.day() == day) {
        return Optional.of(contact);
      }
    }
    return Optional.empty();
  }
}
