package org.handrail.path.medical;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Makes a provisional diagnosis final, in the name of someone whose licence allows it today. */
@UseCase
public class ConfirmDiagnosis {

  private final JdbcDiagnoses diagnoses;
  private final ClinicianCredential credentials;
  private final IcdCodes codes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfirmDiagnosis(
      JdbcDiagnoses diagnoses, ClinicianCredential credentials, IcdCodes codes, ApplicationEventPublisher events, Clock clock) {
    this.diagnoses = diagnoses;
    this.credentials = credentials;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Confirms it with these details; from then on it never changes.
   *
   * @param version the version that was read; refused when someone else has changed it since
   */
  public Outcome<DiagnosisId> confirm(PatientId patient, DiagnosisId id, int version, DiagnosisDetails details) {
    StaffId me = Acting.actor().staffId();
    var credential = credentials.of(me);
    if (credential.isEmpty()) {
      return Outcome.refused("Confirming a diagnosis needs a licence that allows it and is valid today. Yours does not; ask a licensed colleague.");
    }
    var refusals = details.check(codes, true);
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    diagnoses.lock(patient);
    var known = diagnoses.find(patient, id);
    if (known.isEmpty()) return Outcome.refused("This diagnosis is not in this record.");
    Diagnosis d = known.get();
    if (d.closed() != null) return Outcome.refused("This diagnosis was closed meanwhile: " + d.closed().as().label() + ".");
    if (d.isConfirmed()) return Outcome.refused("This diagnosis was confirmed meanwhile, as " + d.codeLine() + ".");
    var confirmed = new Diagnosis(
        id,
        version,
        patient,
        details.code(),
        details.words(codes),
        d.received(),
        details.severity(),
        details.remission(),
        PartialDate.parse(details.onset()).orElse(null),
        details.note().strip(),
        d.provenance(),
        d.recordedBy(),
        d.recordedAt(),
        new Diagnosis.Confirmed(me, clock.instant(), credential.get()),
        d.replaces(),
        null);
    if (diagnoses.standsBeside(confirmed)) {
      return Outcome.refused("icd10", "A diagnosis with this code stands in the record already. Close one of the two");
    }
    if (!diagnoses.confirm(confirmed)) {
      return Outcome.refused("Someone else changed this diagnosis meanwhile. Look at it, then confirm yours.");
    }
    events.publishEvent(new DiagnosisConfirmed(patient, id));
    return Outcome.done(id);
  }
}
