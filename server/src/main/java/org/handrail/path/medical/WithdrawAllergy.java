package org.handrail.path.medical;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Takes back an allergy that was a mistake; it stays in the record with the reason. */
@UseCase
public class WithdrawAllergy {

  private final JdbcAllergies allergies;
  private final Clock clock;

  WithdrawAllergy(JdbcAllergies allergies, Clock clock) {
    this.allergies = allergies;
    this.clock = clock;
  }

  public Outcome<AllergyId> withdraw(PatientId patient, AllergyId id, String reason) {
    if (reason.isBlank()) return Outcome.refused("reason", "Write why, in a few words");
    return allergies.withdraw(patient, id, reason.strip(), Acting.actor().staffId(), clock.instant())
        ? Outcome.done(id)
        : Outcome.refused("This allergy was withdrawn meanwhile.");
  }
}
