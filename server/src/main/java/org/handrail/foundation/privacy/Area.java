package org.handrail.foundation.privacy;

/** The parts of a record that access is decided for: the rows of the access table. */
public enum Area {
  INQUIRY("inquiry and waitlist"),
  IDENTITY("identity and contact"),
  COVERAGE("coverage and authorization"),
  PLACEMENT("placement"),
  DIAGNOSES("diagnoses"),
  MEDICAL("medications, tests and vitals"),
  PLAN("treatment plan"),
  WEEK("week and schedule"),
  /** Program-wide, and free of patients: what week and schedule (by function) and sites share in the published table. */
  WEEK_SETUP("tracks, groups and curricula"),
  ATTENDANCE("attendance"),
  NOTES("notes"),
  COUNSELING_NOTES("counseling notes kept apart"),
  MEASURES("measures"),
  /** What a patient writes to the team and the team answers: not in the published table, where it goes with the care team. */
  PATIENT_MESSAGES("messages with the patient"),
  /** Who was referred where: not in the published table, where it goes with the plan. */
  COMMUNITY("referrals to the community"),
  FAMILY_MESSAGES("family messages"),
  CONSENTS("consents and disclosures"),
  DOCUMENTS("documents"),
  AUDIT("audit trail"),
  ADMINISTRATION("users, roles, sites and packs"),
  OUTCOMES("outcomes, de-identified"),
  WORK("own work");

  private final String label;

  Area(String label) {
    this.label = label;
  }

  /** In a sentence: "You cannot change the treatment plan". */
  public String label() {
    return label;
  }
}
