package org.handrail.path.medical;

/** Severity of a substance use disorder by the number of criteria met (DSM-5: 2–3 mild, 4–5 moderate, 6 or more severe). */
public enum DsmSeverity {
  MILD("Mild"),
  MODERATE("Moderate"),
  SEVERE("Severe");

  private final String label;

  DsmSeverity(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
