package org.handrail.path.medical;

import java.time.Clock;
import java.time.Instant;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Puts a new confirmed diagnosis in the place of a confirmed one, such as another severity or early remission. Both stay in the record. */
@UseCase
public class ReplaceDiagnosis {

  private final JdbcDiagnoses diagnoses;
  private final ClinicianCredential credentials;
  private final IcdCodes codes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReplaceDiagnosis(
      JdbcDiagnoses diagnoses, ClinicianCredential credentials, IcdCodes codes, ApplicationEventPublisher events, Clock clock) {
    this.diagnoses = diagnoses;
    this.credentials = credentials;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Replaces it.
   *
   * @param version the version that was read; refused when someone else has changed it since
   * @param reason why it changes, kept with the former diagnosis
   * @return the new diagnosis
   */
  public Outcome<DiagnosisId> replace(PatientId patient, DiagnosisId id, int version, DiagnosisDetails details, String reason) {
    StaffId me = Acting.actor().staffId();
    var credential = credentials.of(me);
    if (credential.isEmpty()) {
      return Outcome.refused("Changing a confirmed diagnosis needs a licence that allows it and is valid today. Yours does not; ask a licensed colleague.");
    }
    var refusals = details.check(codes, true);
    if (reason.isBlank()) refusals.add(new org.handrail.foundation.platform.Refusal("reason", "Write why it changes"));
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    diagnoses.lock(patient);
    var known = diagnoses.find(patient, id);
    if (known.isEmpty() || !known.get().isConfirmed()) return Outcome.refused("Only a confirmed diagnosis of this record can be replaced.");
    Diagnosis former = known.get();
    Instant now = clock.instant();
    var next = new Diagnosis(
        DiagnosisId.next(),
        0,
        patient,
        details.code(),
        details.words(codes),
        former.received(),
        details.severity(),
        details.remission(),
        PartialDate.parse(details.onset()).orElse(null),
        details.note().strip(),
        Provenance.enteredHere(),
        me,
        now,
        new Diagnosis.Confirmed(me, now, credential.get()),
        id,
        null);
    if (diagnoses.standsBeside(next)) {
      return Outcome.refused("icd10", "A diagnosis with this code stands in the record already. Close one of the two");
    }
    // Closed first: two open diagnoses of one code cannot stand side by side.
    if (!diagnoses.close(patient, id, version, Diagnosis.ClosedAs.REPLACED, reason.strip(), me, now)) {
      return Outcome.refused("Someone else changed this diagnosis meanwhile. Look at it, then save yours.");
    }
    if (!diagnoses.insert(next)) throw new IllegalStateException("A replacement could not be written although the person's diagnoses are locked");
    events.publishEvent(new DiagnosisClosed(patient, id, Diagnosis.ClosedAs.REPLACED));
    events.publishEvent(new DiagnosisConfirmed(patient, next.id()));
    return Outcome.done(next.id());
  }
}
