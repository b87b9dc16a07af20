package org.handrail.path.inquiry;

/** How an attempt to reach somebody ended. */
public enum ContactResult {
  REACHED("Talked with them", true),
  REACHED_CALLER("Talked with who called for them", true),
  MESSAGE_LEFT("Left a message", false),
  NO_ANSWER("No answer", false),
  WRONG_NUMBER("Wrong number", false),
  THEY_CALLED("They called us", true);

  private final String label;
  private final boolean reached;

  ContactResult(String label, boolean reached) {
    this.label = label;
    this.reached = reached;
  }

  public String label() {
    return label;
  }

  /** Whether we talked. */
  public boolean reached() {
    return reached;
  }
}
