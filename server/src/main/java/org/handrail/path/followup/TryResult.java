package org.handrail.path.followup;

/** How a try ended that did not lead to a talk. */
public enum TryResult {
  NO_ANSWER("No answer"),
  WORD_LEFT("Left word, saying no more than was agreed"),
  BAD_TIME("A bad moment, asked to try another time"),
  WRONG_NUMBER("The number or address is no longer theirs"),
  SENT("Sent, no answer yet");

  private final String label;

  TryResult(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
