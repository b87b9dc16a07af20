package org.handrail.foundation.documents;

import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a signature. */
public record SignatureId(UUID value) implements Id {
  public static SignatureId next() {
    return new SignatureId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
