package org.handrail.foundation.people;

import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a partner. */
public record PartnerId(UUID value) implements Id {
  public static PartnerId next() {
    return new PartnerId(Ids.next());
  }
}
