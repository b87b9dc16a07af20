package org.handrail.path.followup;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a follow-up contact. */
public record FollowUpId(UUID value) implements Id, Serializable {
  public static FollowUpId next() {
    return new FollowUpId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
