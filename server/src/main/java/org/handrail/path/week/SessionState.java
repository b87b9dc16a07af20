package org.handrail.path.week;

/** What became of a session as planned; what happened in it is attendance. */
public enum SessionState {
  /** It takes place, or took place. */
  PLANNED("Planned"),
  /** Called off before it began. */
  CANCELLED("Cancelled"),
  /** It was planned and did not happen. */
  NOT_HELD("Did not happen");

  private final String label;

  SessionState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
