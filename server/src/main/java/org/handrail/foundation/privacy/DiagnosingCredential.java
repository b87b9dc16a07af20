package org.handrail.foundation.privacy;

import org.handrail.foundation.platform.StaffId;

/** Who holds a credential, valid today, that allows diagnosing. The module that knows credentials implements it. */
public interface DiagnosingCredential {
  boolean heldBy(StaffId staff);
}
