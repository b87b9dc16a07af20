package org.handrail.path.transition;

/** What came of asking about naloxone and overdose: asked at every move, because lost tolerance kills in the weeks after. */
public enum OverdoseAsked {
  GIVEN("Naloxone given and explained"),
  HAS_IT("Has naloxone, knows what to do"),
  DECLINED("Did not want it; explained"),
  NOT_REACHED("Could not be asked"),
  /** Nobody is asked by a partner for us: it is asked here, in the first days. */
  NOT_YET("Naloxone not asked yet");

  private final String label;

  OverdoseAsked(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether naloxone is at hand. */
  public boolean protects() {
    return this == GIVEN || this == HAS_IT;
  }
}
