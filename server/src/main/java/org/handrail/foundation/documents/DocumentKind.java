package org.handrail.foundation.documents;

import org.handrail.foundation.privacy.Area;

/** What a document is; it belongs to a part of the record, and who may see that part may see it. */
public enum DocumentKind {
  IDENTIFICATION("Identification", Area.IDENTITY),
  INSURANCE("Insurance card or letter", Area.COVERAGE),
  REFERRAL("Referral", Area.PLACEMENT),
  SUMMARY("Discharge or hospital summary", Area.PLACEMENT),
  COURT("Court or probation", Area.PLACEMENT),
  CONSENT("Consent or release", Area.CONSENTS),
  PLAN("Treatment plan", Area.PLAN),
  RESULT("Test or lab result", Area.MEDICAL),
  MEDICATION("Medication list or prescription", Area.MEDICAL),
  OTHER("Other", Area.PLACEMENT);

  private final String label;
  private final Area area;

  DocumentKind(String label, Area area) {
    this.label = label;
    this.area = area;
  }

  public String label() {
    return label;
  }

  /** The part of the record whose rights decide. */
  public Area area() {
    return area;
  }
}
