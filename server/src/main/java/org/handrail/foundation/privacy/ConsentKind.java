package org.handrail.foundation.privacy;

/** What a consent is for; what the law asks of each kind is data in resources/privacy/consents.json. */
public enum ConsentKind {
  /** The single consent for treatment, payment and health care operations. */
  PART2_TPO,
  /** A person or organization by name. */
  NAMED_RECIPIENT,
  /** What a family member or friend may know, item by item. */
  FAMILY,
  /** Court, probation, parole: may be irrevocable until an event. */
  CRIMINAL_JUSTICE,
  /** Counseling notes kept apart. */
  COUNSELING_NOTES,
  /** Use in a legal proceeding. */
  LEGAL_PROCEEDING
}
