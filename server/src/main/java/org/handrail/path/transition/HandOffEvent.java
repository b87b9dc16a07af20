package org.handrail.path.transition;

/** What can happen to a hand-off. */
public enum HandOffEvent {
  ASK("Ask again"),
  ACCEPT("Accept"),
  DECLINE("Decline"),
  BOOK("Set the first appointment"),
  KEEP("First appointment kept"),
  MISS("First appointment missed"),
  LOSE_CONSENT("The consent ended"),
  END("End with a reason");

  private final String label;

  HandOffEvent(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
