package org.handrail.path.inquiry;

import java.time.Instant;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A referral as received.
 *
 * @param source and {@code externalId}: what the sender calls it; unique in the organization
 * @param decidedAt when its items were first looked through; null while it waits
 */
public record Referral(
    ReferralId id,
    int version,
    InquiryId inquiry,
    String source,
    String externalId,
    Channel channel,
    @Nullable PartnerId partner,
    ReferralCover cover,
    Instant receivedAt,
    @Nullable StaffId receivedBy,
    @Nullable Instant decidedAt,
    @Nullable StaffId decidedBy) {

  /** How it came. */
  public enum Channel {
    UPLOAD("Uploaded here"),
    IMPORT("Imported from files"),
    SERVER("Sent by the partner's system");

    private final String label;

    Channel(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Who sent it, for people. */
  public String senderName() {
    String sender = cover.origin().sender();
    return sender == null ? "a sender without a name" : sender;
  }

  /** A stable key for where its items come from: the sender's system, or this referral when the system has no name. */
  String provenanceSource() {
    return source.endsWith("unnamed") ? "referral:" + id : "referral:" + source;
  }
}
