package org.handrail.path.medical;

import java.time.Clock;
import java.util.ArrayList;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Ends a diagnosis: resolved, ruled out, or entered by mistake. It stays in the record with the reason. */
@UseCase
public class CloseDiagnosis {

  private final JdbcDiagnoses diagnoses;
  private final ClinicianCredential credentials;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CloseDiagnosis(JdbcDiagnoses diagnoses, ClinicianCredential credentials, ApplicationEventPublisher events, Clock clock) {
    this.diagnoses = diagnoses;
    this.credentials = credentials;
    this.events = events;
    this.clock = clock;
  }

  /** Closes it. A confirmed one needs the same licence as confirming did. Refused when someone else has changed it since {@code version}. */
  public Outcome<DiagnosisId> close(PatientId patient, DiagnosisId id, int version, Diagnosis.@Nullable ClosedAs as, String reason) {
    var refusals = new ArrayList<Refusal>();
    if (as == null || as == Diagnosis.ClosedAs.REPLACED) refusals.add(new Refusal("as", "Choose how it ended"));
    if (reason.isBlank()) refusals.add(new Refusal("reason", "Write why, in a few words"));
    if (!refusals.isEmpty() || as == null) return Outcome.refused(refusals);
    StaffId me = Acting.actor().staffId();
    var known = diagnoses.find(patient, id);
    if (known.isEmpty()) return Outcome.refused("This diagnosis is not in this record.");
    if (known.get().isConfirmed() && credentials.of(me).isEmpty()) {
      return Outcome.refused("Closing a confirmed diagnosis needs a licence that allows it and is valid today. Yours does not; ask a licensed colleague.");
    }
    if (!diagnoses.close(patient, id, version, as, reason.strip(), me, clock.instant())) {
      return Outcome.refused("Someone else changed this diagnosis meanwhile. Look at it, then close it.");
    }
    events.publishEvent(new DiagnosisClosed(patient, id, as));
    return Outcome.done(id);
  }
}
