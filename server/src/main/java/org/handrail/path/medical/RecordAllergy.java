package org.handrail.path.medical;

import java.time.Clock;
import java.time.Instant;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Writes down an allergy, or that none are known. */
@UseCase
public class RecordAllergy {

  private final JdbcAllergies allergies;
  private final Clock clock;

  RecordAllergy(JdbcAllergies allergies, Clock clock) {
    this.allergies = allergies;
    this.clock = clock;
  }

  /** Records it; a standing "none known" ends. The same item of the same source, or the same substance, a second time answers with the first. */
  public Outcome<AllergyId> record(PatientId patient, String substance, String reaction, boolean severe, Provenance provenance) {
    if (substance.isBlank()) return Outcome.refused("substance", "Enter what the person reacts to");
    if (substance.length() > 200 || reaction.length() > 500) return Outcome.refused("substance", "At most 200 characters for the substance and 500 for the reaction fit. Shorten it");
    for (Allergy known : allergies.of(patient)) {
      if (known.noneKnown()) {
        allergies.withdraw(patient, known.id(), "An allergy became known", Acting.actor().staffId(), clock.instant());
      } else if (known.substance().equalsIgnoreCase(substance.strip())) {
        return Outcome.done(known.id());
      }
    }
    return insert(patient, substance.strip(), false, reaction.strip(), severe, provenance);
  }

  /** Records that the person knows of none; refused while an allergy stands. */
  public Outcome<AllergyId> recordNoneKnown(PatientId patient, Provenance provenance) {
    var standing = allergies.of(patient);
    if (standing.stream().anyMatch(a -> !a.noneKnown())) return Outcome.refused("substance", "Allergies are recorded. Withdraw them first");
    return standing.isEmpty() ? insert(patient, Allergy.NONE_KNOWN, true, "", false, provenance) : Outcome.done(standing.getFirst().id());
  }

  private Outcome<AllergyId> insert(PatientId patient, String substance, boolean none, String reaction, boolean severe, Provenance provenance) {
    Instant now = clock.instant();
    var a = new Allergy(AllergyId.next(), 0, patient, substance, none, reaction, severe, provenance, Acting.actor().staffId(), now);
    return allergies.insert(a) ? Outcome.done(a.id()) : Outcome.done(allergies.ofSource(patient, provenance).orElseThrow());
  }
}
