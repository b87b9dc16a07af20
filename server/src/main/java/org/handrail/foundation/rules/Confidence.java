package org.handrail.foundation.rules;

/** How sure we are of a number or a row. */
public enum Confidence {
  /** Read in a primary source: a regulator, a payer, a paper. */
  R("read in the source"),
  /** A secondary source says so. */
  S("from a secondary source"),
  /** General knowledge or our own default: verify before relying on it. */
  G("our default, verify it");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
