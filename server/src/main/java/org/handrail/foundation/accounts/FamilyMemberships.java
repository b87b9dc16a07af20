package org.handrail.foundation.accounts;

import java.util.UUID;
import org.handrail.foundation.platform.AccountId;

/** Where an invitation leads. The module that knows a patient's people implements it. */
public interface FamilyMemberships {

  /**
   * Ties an account to the invited person, in the caller's transaction and inside their organization.
   *
   * @return false when the invitation was taken back meanwhile, or the account stands there already
   */
  boolean accept(UUID member, AccountId account);
}
