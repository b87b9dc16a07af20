package org.handrail.path.placement;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds assessments and placement decisions of the present organization. */
public interface Assessments {
  /** Empty when there is none, or when it belongs to another patient. */
  Optional<AssessmentSheet> sheet(PatientId patient, AssessmentId id);

  /**
   * As {@link #sheet}.
   *
   * @throws java.util.NoSuchElementException when there is none
   */
  AssessmentSheet get(PatientId patient, AssessmentId id);

  /** A patient's assessments, newest first. */
  List<Assessment> of(PatientId patient);

  /** The one being worked on. */
  Optional<Assessment> draft(PatientId patient);

  /** A patient's decisions, newest first. */
  List<PlacementDecision> decisions(PatientId patient);

  /** The decision that holds now. */
  Optional<PlacementDecision> latestDecision(PatientId patient);
}
