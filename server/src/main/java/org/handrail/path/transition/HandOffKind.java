package org.handrail.path.transition;

/** What kind of move a hand-off carries. */
public enum HandOffKind {
  REFERRAL_IN("Referred to us"),
  STEP_UP("Step up"),
  STEP_DOWN("Step down"),
  TRANSFER("Transfer"),
  DISCHARGE("After discharge");

  private final String label;

  HandOffKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
