package org.handrail.foundation.privacy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient permitted.
 *
 * @param recipient by name, or the class of recipients
 * @param recipientId of a partner or a related person, where we know them
 * @param what in words, as it was signed
 * @param items the same as codes, where software asks: the parts a family member may know
 * @param textId and textVersion of the text that was signed
 * @param signature of the patient, with the documents
 * @param expiresAt first moment at which it no longer counts; null when it names an event or none
 * @param expiresWhen the event at which it ends, in words
 * @param revocableAfter the event before which it cannot be taken back; null when it can at once
 * @param end how it ended; null while it has not
 */
public record Consent(
    ConsentId id,
    PatientId patient,
    ConsentKind kind,
    String recipient,
    @Nullable UUID recipientId,
    String purpose,
    String what,
    Set<String> items,
    String textId,
    int textVersion,
    UUID signature,
    Instant givenAt,
    @Nullable Instant expiresAt,
    @Nullable String expiresWhen,
    @Nullable String revocableAfter,
    @Nullable End end) {

  /** How a consent ends before its date. */
  public enum How {
    REVOKED("Taken back"),
    EVENT("Its event came"),
    REPLACED("Replaced by a newer one");

    private final String label;

    How(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Its end. What was done in reliance on it before stays done. */
  public record End(Instant at, How how, String why) {}

  /** Whether it permits anything at this moment. */
  public boolean isActive(Instant now) {
    return end == null && (expiresAt == null || now.isBefore(expiresAt));
  }
}
