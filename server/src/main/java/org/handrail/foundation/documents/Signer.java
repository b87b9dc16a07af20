package org.handrail.foundation.documents;

import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;

/** Who signs. Staff sign only for themselves; a patient or relative signs on their own account or in front of staff. */
public sealed interface Signer {

  /** Staff whose signature counts as a clinician's: a credential that is valid today is required. */
  record Clinician(StaffId id) implements Signer {}

  /** Staff who confirm something for which no credential is needed, such as having explained a form. */
  record Staff(StaffId id) implements Signer {}

  /** The patient. */
  record Patient(PatientId id) implements Signer {}

  /** Someone around the patient, by the id of people's related person. */
  record RelatedPerson(UUID id, PatientId patient) implements Signer {}
}
