package org.handrail.path.measures;

/** Who fills an instrument in. */
public enum AnsweredBy {
  /** The person themselves, on a phone or with a member of staff writing it down. */
  PATIENT,
  /** A clinician, from what they see and ask; it is never sent to a phone. */
  CLINICIAN
}
