package org.handrail.path.transition;

/** Why a hand-off ended without a first kept appointment. */
public enum EndReason {
  WENT_ELSEWHERE("Goes somewhere else, confirmed"),
  REFUSED("Does not want to go on now"),
  NOT_FOUND("Could not be found"),
  IN_CUSTODY("In jail or prison"),
  HOSPITAL("In hospital"),
  DIED("Died"),
  STAYS("Stays where they are"),
  CAME_BACK("Came back to us"),
  NEVER_CAME("Discharged before they ever came"),
  MISTAKE("Opened by mistake");

  private final String label;

  EndReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
