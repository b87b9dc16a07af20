package org.handrail.foundation.accounts;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.handrail.foundation.platform.AccountId;

/**
 * Someone whose password was right and whose second factor is missing. It opens nothing.
 *
 * @param since when the password was given
 */
public record HalfSignedIn(AccountId account, Instant since) implements Serializable {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Whether the password has to be given anew. */
  public boolean isOver(Instant now) {
    return now.isAfter(since.plus(LONGEST));
  }
}
