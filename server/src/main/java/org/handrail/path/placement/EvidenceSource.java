package org.handrail.path.placement;

/** Where the evidence of a rating comes from. */
public enum EvidenceSource {
  INTERVIEW("Interview"),
  EXAMINATION("Examination"),
  INSTRUMENT("Questionnaire or test"),
  REFERRAL("Referral"),
  RECORDS("Earlier records"),
  FAMILY("Family, with consent");

  private final String label;

  EvidenceSource(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
