package org.handrail.path.plan;

/** How far a step is. */
public enum ObjectiveStatus {
  NOT_STARTED("Not started", ""),
  WORKING("Working on it", "ok"),
  DONE("Done", "ok"),
  SET_ASIDE("Set aside", "away");

  private final String label;
  private final String dot;

  ObjectiveStatus(String label, String dot) {
    this.label = label;
    this.dot = dot;
  }

  public String label() {
    return label;
  }

  /** Kind of status dot on screens. */
  public String dot() {
    return dot;
  }
}
