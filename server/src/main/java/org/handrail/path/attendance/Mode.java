package org.handrail.path.attendance;

/** The four answers of a roll call. */
public enum Mode {
  HERE("Here"),
  LATE("Late"),
  VIDEO("Video"),
  AWAY("Away");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
