package org.handrail.foundation.platform;

/** What someone does here. Rights come from the access table, never from the name of a role in code. */
public enum Role {
  ADMISSIONS("Admissions coordinator"),
  COUNSELOR("Counselor"),
  MEDICAL("Medical provider"),
  CASE_MANAGER("Case manager or peer coach"),
  SUPERVISOR("Clinical supervisor"),
  DIRECTOR("Program director"),
  BILLING("Utilization review and billing"),
  PRIVACY("Privacy officer"),
  ADMIN("Administrator"),
  PATIENT("Patient"),
  FAMILY("Family member"),
  PARTNER("Partner");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** As shown on screens. */
  public String label() {
    return label;
  }

  /** Whether staff can hold it. */
  public boolean isStaff() {
    return this != PATIENT && this != FAMILY && this != PARTNER;
  }
}
