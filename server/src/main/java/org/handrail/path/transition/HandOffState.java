package org.handrail.path.transition;

/** Where a hand-off stands. */
public enum HandOffState {
  ASKED("Waiting for an answer"),
  HELD("Held: the consent has ended"),
  DECLINED("Declined"),
  ACCEPTED("Accepted, no first appointment yet"),
  BOOKED("First appointment set"),
  MISSED("First appointment missed"),
  ARRIVED("First appointment kept"),
  ENDED("Ended with a reason");

  private final String label;

  HandOffState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether somebody still answers for it. */
  public boolean isOpen() {
    return this != ARRIVED && this != ENDED;
  }

  /** Whether it stands still until its owner does something. */
  public boolean needsSomebody() {
    return this == HELD || this == DECLINED || this == MISSED;
  }
}
