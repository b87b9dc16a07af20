package org.handrail.path.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One item of a received referral and what we decided about it.
 *
 * @param refusal why it could not be taken over although it was accepted; null otherwise
 */
public record ReferralItem(
    UUID id,
    Kind kind,
    ReferralPacket.Item content,
    @Nullable Decision decision,
    @Nullable Instant decidedAt,
    @Nullable StaffId decidedBy,
    @Nullable String refusal) {

  /** What it is. */
  public enum Kind {
    DIAGNOSIS(ReferralPacket.Diagnosis.class),
    MEDICATION(ReferralPacket.Medication.class),
    ALLERGY(ReferralPacket.Allergy.class),
    OBSERVATION(ReferralPacket.Observation.class),
    DOCUMENT(ReferralPacket.Document.class);

    private final Class<? extends ReferralPacket.Item> type;

    Kind(Class<? extends ReferralPacket.Item> type) {
      this.type = type;
    }

    Class<? extends ReferralPacket.Item> type() {
      return type;
    }

    static Kind of(ReferralPacket.Item item) {
      return switch (item) {
        case ReferralPacket.Diagnosis d -> DIAGNOSIS;
        case ReferralPacket.Medication m -> MEDICATION;
        case ReferralPacket.Allergy a -> ALLERGY;
        case ReferralPacket.Observation o -> OBSERVATION;
        case ReferralPacket.Document d -> DOCUMENT;
      };
    }
  }

  /** Ours now, or not. */
  public enum Decision {
    ACCEPTED,
    LEFT_OUT
  }

  public boolean isAccepted() {
    return decision == Decision.ACCEPTED;
  }

  /** Whether our record has a place for it; the rest is for reading. */
  public boolean isAcceptable() {
    return switch (content) {
      case ReferralPacket.Diagnosis d -> true;
      case ReferralPacket.Medication m -> true;
      case ReferralPacket.Allergy a -> true;
      case ReferralPacket.Observation o -> o.kind() == ReferralPacket.ObservationKind.SCORE && o.instrument() != null && o.number() != null && o.date() != null;
      case ReferralPacket.Document d -> d.contentHash() != null;
    };
  }
}
