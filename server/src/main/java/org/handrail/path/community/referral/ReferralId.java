package org.handrail.path.community.referral;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a referral to a place in the community. */
public record ReferralId(UUID value) implements Id, Serializable {
  public static ReferralId next() {
    return new ReferralId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
