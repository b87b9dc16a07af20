package org.handrail.path.plan;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds safety plans and relapse-prevention plans. The caller has checked that the record may be read. */
public interface RecoveryPlans {
  /** The one that counts. */
  Optional<RecoveryPlan> current(PatientId patient, RecoveryPlanKind kind);

  /** The one being written. */
  Optional<RecoveryPlan> draft(PatientId patient, RecoveryPlanKind kind);

  /** Every version that counted, newest first. */
  List<RecoveryPlan> kept(PatientId patient, RecoveryPlanKind kind);

  /** What to show in need: the one that counts, else what has been written so far. */
  Optional<RecoveryPlan> atHand(PatientId patient, RecoveryPlanKind kind);
}
