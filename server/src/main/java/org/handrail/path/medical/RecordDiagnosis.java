package org.handrail.path.medical;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Writes down a diagnosis as provisional, from a clinician or another system's record. */
@UseCase
public class RecordDiagnosis {

  private final JdbcDiagnoses diagnoses;
  private final IcdCodes codes;
  private final Clock clock;

  RecordDiagnosis(JdbcDiagnoses diagnoses, IcdCodes codes, Clock clock) {
    this.diagnoses = diagnoses;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * Records it. The same item of the same source a second time answers with the first.
   *
   * @param received the code another system sent, also when it is no ICD-10-CM code; then the ICD-10-CM code is given when
   *     it is confirmed
   */
  public Outcome<DiagnosisId> record(PatientId patient, DiagnosisDetails details, @Nullable Coding received, Provenance provenance) {
    var refusals = details.check(codes, received == null && details.display().isBlank());
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    var diagnosis = new Diagnosis(
        DiagnosisId.next(),
        0,
        patient,
        details.code(),
        details.words(codes),
        received,
        details.severity(),
        details.remission(),
        PartialDate.parse(details.onset()).orElse(null),
        details.note().strip(),
        provenance,
        Acting.actor().staffId(),
        clock.instant(),
        null,
        null,
        null);
    if (diagnoses.insert(diagnosis)) return Outcome.done(diagnosis.id());
    if (provenance.externalId() != null) {
      var known = diagnoses.ofSource(patient, provenance);
      if (known.isPresent()) return Outcome.done(known.get());
    }
    return Outcome.refused("icd10", "This diagnosis is in the record already. Change or close that one");
  }
}
