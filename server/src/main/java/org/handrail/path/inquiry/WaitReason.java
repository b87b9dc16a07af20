package org.handrail.path.inquiry;

/** Why somebody has to wait. */
public enum WaitReason {
  NO_PLACE("No place in the program"),
  NO_SLOT("No time that fits their week"),
  COVERAGE("Coverage or authorization is pending"),
  MEDICAL("Medical care first, such as withdrawal management"),
  THEIR_CHOICE("They asked to start later");

  private final String label;

  WaitReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
