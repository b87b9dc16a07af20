package org.handrail.foundation.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.OrganizationId;

/**
 * What a session remembers of who signed in: nothing that could grow old. Roles and everything else are read anew for each
 * request.
 *
 * @param since when they signed in
 */
public record SignedInAccount(AccountId account, OrganizationId organization, Instant since)
    implements Principal, Serializable {

  /** Under which the account's sessions are found when all of them have to end. */
  @Override
  public String getName() {
    return account.toString();
  }
}
