package org.handrail.path.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds plans. The caller has checked that the record may be read. */
public interface Plans {

  /** The plan of the present course of treatment, when one was started. */
  Optional<Plan> open(PatientId patient);

  /** The version that counts now. */
  Optional<PlanVersion> active(PatientId patient);

  /** The version being written or waiting for signatures. */
  Optional<PlanVersion> pending(PatientId patient);

  /** Any version of this patient. */
  Optional<PlanVersion> find(PatientId patient, PlanVersionId version);

  /** All versions of all plans of this patient, newest first. */
  List<VersionLine> versions(PatientId patient);

  /** The latest progress of each step. */
  Map<ObjectiveId, Progress> progress(PatientId patient);

  /** What the patient said about a version, oldest first. */
  List<PlanWords> words(PlanVersionId version);

  /** Reviews of a plan, newest first. */
  List<PlanReview> reviews(PlanId plan);
}
