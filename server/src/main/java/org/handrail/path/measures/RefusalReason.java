package org.handrail.path.measures;

/** Why somebody would rather not fill something in, in their words. */
public enum RefusalReason {
  NOT_TODAY("Not today"),
  TOO_MANY("Too many questions"),
  UPSETTING("The questions upset me"),
  NO_USE("I don't see the use"),
  HARD_TO_READ("Hard to read or understand"),
  PRIVATE("Too private");

  private final String label;

  RefusalReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
