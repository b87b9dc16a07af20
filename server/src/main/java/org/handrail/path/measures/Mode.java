package org.handrail.path.measures;

/** How the answers were given. */
public enum Mode {
  PORTAL("on their phone or computer"),
  TABLET("on the tablet in the waiting room"),
  IN_PERSON("in person"),
  PHONE("by phone call"),
  PAPER("on paper");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  /** In a sentence: "Answered in person". */
  public String label() {
    return label;
  }
}
