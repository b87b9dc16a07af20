package org.handrail.path.admission;

/** What a stay is. Stays of different kinds may run beside each other. */
public enum StayKind {
  TREATMENT("Treatment"),
  RESIDENCE("Residence"),
  MEDICATION("Medication elsewhere");

  private final String label;

  StayKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
