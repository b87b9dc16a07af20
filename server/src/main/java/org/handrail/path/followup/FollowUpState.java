package org.handrail.path.followup;

/** Where a contact stands. */
public enum FollowUpState {
  PLANNED("Planned"),
  OPEN("To be made"),
  REACHED("Reached"),
  UNREACHABLE("Not reached"),
  DECLINED("Did not want it"),
  CALLED_OFF("Called off");

  private final String label;

  FollowUpState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isSettled() {
    return this != PLANNED && this != OPEN;
  }
}
