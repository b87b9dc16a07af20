package org.handrail.path.inquiry;

/** Where an inquiry stands, in the order of the board. */
public enum Stage {
  NEW("New", "Nobody has talked with them yet"),
  SCREENING("Screening", "We are talking"),
  OFFERED("Appointment offered", "A first appointment is set"),
  WAITLISTED("Waitlist", "No place yet"),
  READY("Ready for placement", "The team places them"),
  ACCEPTED("Accepted", "Admitted"),
  CLOSED("Closed", "Ended with a reason");

  private final String label;
  private final String meaning;

  Stage(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  public String label() {
    return label;
  }

  /** One line under the label. */
  public String meaning() {
    return meaning;
  }

  /** Whether somebody here still has something to do. */
  public boolean isOpen() {
    return this != ACCEPTED && this != CLOSED;
  }
}
