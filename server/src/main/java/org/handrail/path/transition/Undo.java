package org.handrail.path.transition;

import org.handrail.foundation.platform.Outcome;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** A refusal after something was written takes back what was written. */
final class Undo {
  private Undo() {}

  static <T> Outcome<T> refused(Outcome<T> outcome) {
    if (!outcome.isDone()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }
}
