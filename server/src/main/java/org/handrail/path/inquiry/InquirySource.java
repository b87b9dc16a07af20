package org.handrail.path.inquiry;

/** How somebody came to us. */
public enum InquirySource {
  CALL("Phone call"),
  CALL_BACK("Call-back request"),
  PARTNER_FORM("Partner's form"),
  REFERRAL("Referral with records"),
  FOLLOW_UP("Follow-up contact");

  private final String label;

  InquirySource(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
