package org.handrail.face.ui;

import org.handrail.foundation.platform.PatientId;

/** Fills the header of a patient's record. The desk implements it, because it spans modules. */
public interface PatientHeaders {

  /** The header of this patient, for the person acting now. */
  PatientHeader headerOf(PatientId patient);
}
