package org.handrail.foundation.privacy;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One release of a patient's information.
 *
 * @param means how it went: "printed", "FHIR", "telephone"
 * @param noticeVersion of the notice that went with it
 */
public record Disclosure(
    DisclosureId id,
    PatientId patient,
    Instant at,
    String recipient,
    String purpose,
    String what,
    String means,
    Ground ground,
    String noticeId,
    int noticeVersion,
    @Nullable StaffId by) {

  /** Why it was permitted. */
  public sealed interface Ground {
    /** The patient consented. */
    record UnderConsent(ConsentId consent) implements Ground {}

    /** The law permits it without consent; documented at once. */
    record UnderException(LegalException exception, String reason) implements Ground {}
  }

  /** Exceptions of 42 CFR Part 2. */
  public enum LegalException {
    MEDICAL_EMERGENCY("Medical emergency"),
    AUDIT_OR_EVALUATION("Audit or evaluation"),
    RESEARCH("Qualified research"),
    COURT_ORDER("Court order"),
    CHILD_ABUSE_REPORT("Report of child abuse or neglect"),
    CRIME_ON_PREMISES("Crime on the premises or against staff");

    private final String label;

    LegalException(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
