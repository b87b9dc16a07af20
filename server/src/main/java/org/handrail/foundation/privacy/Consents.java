package org.handrail.foundation.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;

/** What patients have permitted. Asked anew each time: a consent taken back counts no more from that moment. */
public interface Consents {
  Optional<Consent> find(ConsentId id);

  /** All of a patient, newest first, ended ones included. */
  List<Consent> of(PatientId patient);

  /** Those of a kind that count now, newest first. */
  List<Consent> active(PatientId patient, ConsentKind kind);

  /** The newest that counts now for this recipient, by the recipient's id. */
  Optional<Consent> active(PatientId patient, ConsentKind kind, UUID recipient);

  /** The newest that counts at a moment for any recipient of the kind: for checks about the past. */
  Optional<Consent> at(PatientId patient, ConsentKind kind, Instant moment);
}
