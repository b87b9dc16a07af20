package org.handrail.foundation.privacy;

/** Thrown where a decision was no: answered with status 403 and a page that says why. */
public final class AccessRefused extends RuntimeException {
  private final transient AccessDecision decision;

  public AccessRefused(AccessDecision decision) {
    super(decision.getClass().getSimpleName());
    this.decision = decision;
  }

  /** Why. */
  public AccessDecision decision() {
    return decision;
  }
}
