package org.handrail.path.community.referral;

/** What became of a referral. */
public enum ReferralOutcome {
  ARRIVED("They went", "I went there"),
  NO_PLACE("There was no place for them", "They had no place for me"),
  DID_NOT_GO("They did not go", "I did not go"),
  NOT_WANTED("They decided against it", "I decided against it"),
  UNKNOWN("It could not be found out", "");

  private final String label;
  private final String own;

  ReferralOutcome(String label, String own) {
    this.label = label;
    this.own = own;
  }

  public String label() {
    return label;
  }

  /** In the patient's own words; empty for what only staff say. */
  public String own() {
    return own;
  }
}
