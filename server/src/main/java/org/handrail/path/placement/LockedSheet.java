package org.handrail.path.placement;

import org.handrail.foundation.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads an assessment for a change. Those who enter something share the lock, whoever closes the assessment has it alone: an
 * entry is either seen by the signature or refused after it, never lost between the two.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LockedSheet {
  private final JdbcClient jdbc;
  private final Assessments assessments;

  LockedSheet(JdbcClient jdbc, Assessments assessments) {
    this.jdbc = jdbc;
    this.assessments = assessments;
  }

  /** To enter something; several may at once. */
  AssessmentSheet toEnter(PatientId patient, AssessmentId id) {
    jdbc.sql("select id from assessment where id = :id for share").param("id", id.value()).query().listOfRows();
    return assessments.get(patient, id);
  }

  /** To close it; waits until nobody is entering anything. */
  AssessmentSheet toClose(PatientId patient, AssessmentId id) {
    jdbc.sql("select id from assessment where id = :id for update").param("id", id.value()).query().listOfRows();
    return assessments.get(patient, id);
  }
}
