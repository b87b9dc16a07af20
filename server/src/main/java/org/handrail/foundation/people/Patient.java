package org.handrail.foundation.people;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;

/** A person in treatment, or about to be: identity and contact. */
public record Patient(PatientId id, int version, Identity identity, Instant registeredAt) {
  public PersonName name() {
    return identity.name();
  }
}
