package org.handrail.path.community;

/** The kinds of lists that can be read. */
public enum FeedFormat {
  MEETINGS("meetings", "Meetings (Meeting Guide)", "A mutual-help meeting list in the Meeting Guide format: JSON"),
  FACILITIES("facilities", "Treatment places (national locator)", "The treatment-facility locator's file: CSV or JSON"),
  HSDS("hsds", "Services (HSDS)", "A resource directory in the Human Services Data Specification: JSON, or its CSV files");

  private final String word;
  private final String label;
  private final String hint;

  FeedFormat(String word, String label, String hint) {
    this.word = word;
    this.label = label;
    this.hint = hint;
  }

  /** As typed at the terminal. */
  public String word() {
    return word;
  }

  public String label() {
    return label;
  }

  public String hint() {
    return hint;
  }
}
