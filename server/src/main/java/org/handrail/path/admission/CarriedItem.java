package org.handrail.path.admission;

import org.handrail.foundation.privacy.Area;

/** What a person who comes back is asked to confirm or correct; area is the part of the record it belongs to. */
public enum CarriedItem {
  CONTACT("How to reach them", Area.IDENTITY),
  EMERGENCY_CONTACT("Emergency contact", Area.IDENTITY),
  COVERAGE("Coverage", Area.COVERAGE),
  DIAGNOSES("Diagnoses", Area.DIAGNOSES),
  MEDICATIONS("Medications", Area.MEDICAL),
  ALLERGIES("Allergies", Area.MEDICAL),
  WISHES("What they wanted last time", Area.PLACEMENT);

  private final String label;
  private final Area area;

  CarriedItem(String label, Area area) {
    this.label = label;
    this.area = area;
  }

  public String label() {
    return label;
  }

  /** Whoever may read this part may see the item and go through it with the person. */
  public Area area() {
    return area;
  }
}
