package org.handrail.foundation.documents;

import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a document. */
public record DocumentId(UUID value) implements Id {
  public static DocumentId next() {
    return new DocumentId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
