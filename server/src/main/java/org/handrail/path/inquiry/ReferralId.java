package org.handrail.path.inquiry;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one received referral. */
public record ReferralId(UUID value) implements Id, Serializable {
  public static ReferralId next() {
    return new ReferralId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
