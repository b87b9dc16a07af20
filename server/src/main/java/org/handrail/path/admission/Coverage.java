package org.handrail.path.admission;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, as it was noted. Texts may be empty.
 *
 * @param version 1 for a patient's first; the highest counts
 * @param verifiedOn the day it was verified with the payer, or null when nobody has yet
 * @param verifiedHow by whom or how: a call with its reference, a portal
 * @param copay what the person pays
 * @param limits visits, days or hours the plan allows
 * @param authorization what was said about authorization, with number and last covered day where there is one
 */
public record Coverage(
    int version,
    Kind kind,
    String payer,
    String plan,
    String memberId,
    @Nullable LocalDate verifiedOn,
    String verifiedHow,
    String copay,
    String limits,
    String authorization,
    StaffId notedBy,
    Instant notedAt) {

  /** What kind of payer. */
  public enum Kind {
    COMMERCIAL("Health plan"),
    MEDICAID("Medicaid"),
    MEDICARE("Medicare"),
    GRANT("Grant or public fund"),
    SELF_PAY("Pays themselves"),
    OTHER("Other");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** "Sooner Care, Choice plan, member 123" or "Pays themselves". */
  public String line() {
    if (kind == Kind.SELF_PAY) {
      return kind.label();
    }
    return payer + (plan.isEmpty() ? "" : ", " + plan) + (memberId.isEmpty() ? "" : ", member " + memberId);
  }
}
