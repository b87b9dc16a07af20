package org.handrail.path.medical;

import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something said or done about the risk of an overdose. The newest of a kind counts.
 *
 * @param holds false when it was asked and is not so
 * @param happened as far as it is known
 */
public record OverdoseEntry(
    UUID id, Kind kind, boolean holds, @Nullable PartialDate happened, String note, StaffId recordedBy, Instant recordedAt) {

  /** What it is about. */
  public enum Kind {
    ABSTINENT("Has not used for a while: tolerance is lower", true),
    LEFT_CONTROLLED("Left a hospital, residence or jail", true),
    EARLIER_OVERDOSE("Had an overdose before", true),
    USES_ALONE("Uses alone", true),
    MIXES("Mixes opioids with alcohol or benzodiazepines", true),
    NALOXONE_GIVEN("Naloxone given", false),
    EDUCATION_DONE("Overdose education done", false);

    private final String label;
    private final boolean risk;

    Kind(String label, boolean risk) {
      this.label = label;
      this.risk = risk;
    }

    public String label() {
      return label;
    }

    /** Whether it raises the risk, rather than protects. */
    public boolean isRisk() {
      return risk;
    }
  }
}
