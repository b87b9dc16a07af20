package org.handrail.path.followup;

/** What can happen to a contact. */
public enum FollowUpEvent {
  OPEN_WINDOW("its window opens"),
  TRY("tried, not reached"),
  REACH("reached"),
  DECLINE("does not want it"),
  GIVE_UP("given up after enough tries"),
  CLOSE_WINDOW("its window closes"),
  RETURN("came back into treatment"),
  DIE("died"),
  ALLOW_AGAIN("allows it after all");

  private final String label;

  FollowUpEvent(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether somebody says so on the contact's page; the others follow from elsewhere. */
  boolean isByHand() {
    return this == TRY || this == REACH || this == DECLINE || this == GIVE_UP;
  }
}
