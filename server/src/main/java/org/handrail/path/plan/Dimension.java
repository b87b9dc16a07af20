package org.handrail.path.plan;

/** The six parts of life that an assessment looks at and a problem belongs to; ids as placement tables write them. */
public enum Dimension {
  D1("Withdrawal"),
  D2("Physical health"),
  D3("Mental health"),
  D4("Readiness"),
  D5("Return-to-use risk"),
  D6("Home and surroundings");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
