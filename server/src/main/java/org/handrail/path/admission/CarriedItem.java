package org.handrail.path.admission;

/** What a person who comes back is asked to confirm or correct. */
public enum CarriedItem {
  CONTACT("How to reach them"),
  EMERGENCY_CONTACT("Emergency contact"),
  COVERAGE("Coverage"),
  DIAGNOSES("Diagnoses"),
  MEDICATIONS("Medications"),
  ALLERGIES("Allergies"),
  WISHES("What they wanted last time");

  private final String label;

  CarriedItem(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
