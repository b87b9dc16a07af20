package org.handrail.path.inquiry;

/** Why an inquiry ended without an admission. */
public enum CloseReason {
  NOT_REACHED("Could not be reached"),
  NO_LONGER_WANTED("Does not want treatment now"),
  ELSEWHERE("In treatment elsewhere"),
  OTHER_LEVEL("Needs another level of care; referred on"),
  COVERAGE("Could not be paid for"),
  NOT_ELIGIBLE("Not a fit for this program"),
  UNDER_AGE("Under 18; referred to a program for young people"),
  DECEASED("Has died"),
  DUPLICATE("The same as another inquiry"),
  MISTAKE("Entered by mistake");

  private final String label;

  CloseReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
