package org.handrail.foundation.platform;

import java.io.Serializable;
import java.util.UUID;

/** Identifies the legal provider, which is the tenant. */
public record OrganizationId(UUID value) implements Id, Serializable {
  public static OrganizationId next() {
    return new OrganizationId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
