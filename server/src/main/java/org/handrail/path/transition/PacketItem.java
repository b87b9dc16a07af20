package org.handrail.path.transition;

/** One part of what a partner may be told in a hand-off. */
public enum PacketItem {
  PERSON("Name, birth date, phone", true),
  MOVE("Level of care and the day of the move", true),
  SUMMARY("Summary for the next place", true),
  OVERDOSE("Naloxone and overdose", true),
  DIAGNOSES("Confirmed diagnoses", false),
  MEDICATIONS("Medications and allergies", false),
  GOALS("Goals of the treatment plan", false);

  private final String label;
  private final boolean always;

  PacketItem(String label, boolean always) {
    this.label = label;
    this.always = always;
  }

  public String label() {
    return label;
  }

  /** Without it nobody can take somebody over; the others are chosen. */
  public boolean always() {
    return always;
  }
}
