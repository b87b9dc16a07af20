package org.handrail.foundation.platform;

/**
 * Work that comes round again: escalate, seal, remind. A module contributes one as a bean; {@link Jobs} runs it for each
 * organization in turn, so that what fails for one does not stop the others.
 *
 * <p>Any node may run it, and after a crash it runs again: it must do nothing twice that was done. For the domain's time
 * it asks the injected {@code Clock}.
 */
public interface RecurringJob {

  /** Unique and lasting, such as {@code worklist-escalate}: the schedule is kept under it. */
  String name();

  Cadence cadence();

  /** Does the work for the {@link Tenant} that is set. No transaction is open: use cases bring their own. */
  void run();
}
