package org.handrail.path.medical;

import org.jspecify.annotations.Nullable;

/**
 * Where a piece of a record comes from.
 *
 * @param source a stable key: "staff" for what was entered here, "referral:…" for what another system sent
 * @param externalId the other system's id for it; with the source it is stored only once for a person
 * @param label for people: "Entered here", "Referral from Mercy Hospital"
 */
public record Provenance(String source, @Nullable String externalId, String label) {

  public Provenance {
    if (source.isBlank() || label.isBlank()) throw new IllegalArgumentException("provenance needs its source and label");
  }

  /** Entered by the acting staff member. */
  public static Provenance enteredHere() {
    return new Provenance("staff", null, "Entered here");
  }
}
