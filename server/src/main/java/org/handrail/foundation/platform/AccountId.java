package org.handrail.foundation.platform;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a sign-in. */
public record AccountId(UUID value) implements Id, Serializable {
  public static AccountId next() {
    return new AccountId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
