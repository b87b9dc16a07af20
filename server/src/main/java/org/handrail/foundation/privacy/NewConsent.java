package org.handrail.foundation.privacy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A consent to record, signed before.
 *
 * @param recipient by name, or for treatment, payment and operations the class of recipients
 * @param recipientId of a partner or related person, where we know them
 * @param what how much and what kind of information, in the words that were signed
 * @param items the same as codes; empty where no software asks
 * @param expiresOn the last day it counts, or null
 * @param expiresWhen the event at which it ends, or null
 * @param revocableAfter the event before which it cannot be taken back; only where the law allows that
 * @param textId and textVersion of the text that was signed
 * @param signature of the patient
 */
public record NewConsent(
    PatientId patient,
    ConsentKind kind,
    String recipient,
    @Nullable UUID recipientId,
    String purpose,
    String what,
    Set<String> items,
    @Nullable LocalDate expiresOn,
    @Nullable String expiresWhen,
    @Nullable String revocableAfter,
    String textId,
    int textVersion,
    UUID signature)
    implements ConsentTerms {
  public NewConsent {
    items = Set.copyOf(items);
  }
}
