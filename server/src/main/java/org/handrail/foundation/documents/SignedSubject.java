package org.handrail.foundation.documents;

import org.handrail.foundation.platform.Id;
import java.util.UUID;

/**
 * What is signed: one version of a plan, one consent, one note.
 *
 * @param type a lower-case word of the module that owns it, such as "plan" or "note"
 */
public record SignedSubject(String type, UUID id) {
  public SignedSubject {
    if (!type.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("Not a subject type: " + type);
    }
  }

  public static SignedSubject of(String type, Id id) {
    return new SignedSubject(type, id.value());
  }
}
