package org.handrail.path.community.referral;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a referral.
 *
 * @param by who of the team; null for the patient, and for what follows by itself
 * @param words what was said; may be empty
 */
public record ReferralStep(Instant at, Kind kind, @Nullable StaffId by, String words) {

  /** What happened. */
  public enum Kind {
    MADE("Referred"),
    PERMITTED("Signed that the place may be told"),
    TOLD("The place was told"),
    ASKED("Asked: not known yet"),
    CONSENT_ENDED("The consent ended: nothing more is told"),
    SETTLED("Known"),
    OPENED_AGAIN("Opened again");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
