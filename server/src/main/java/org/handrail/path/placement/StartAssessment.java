package org.handrail.path.placement;

import java.time.Clock;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.rules.PlacementPack;
import org.handrail.foundation.rules.RulePacks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens an assessment for a patient. */
@UseCase
public class StartAssessment {
  private final JdbcClient jdbc;
  private final Assessments assessments;
  private final Patients patients;
  private final RulePacks packs;
  private final Clock clock;

  StartAssessment(JdbcClient jdbc, Assessments assessments, Patients patients, RulePacks packs, Clock clock) {
    this.jdbc = jdbc;
    this.assessments = assessments;
    this.patients = patients;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * Starts with the newest version of a placement table. When one is open already, that one is the answer: two people
   * who press the button work on the same assessment.
   *
   * @param packId such as {@code oklahoma-2018}
   */
  public Outcome<AssessmentId> start(PatientId patient, Assessment.Purpose purpose, String packId) {
    patients.get(patient);
    var pack = packs.placementPacks().stream().filter(known -> known.info().ref().id().equals(packId)).findFirst();
    if (pack.isEmpty()) {
      return Outcome.refused("pack", "Choose one of the placement tables listed");
    }
    // The patient's row orders those who start at the same time; numbers stay without gaps.
    jdbc.sql("select id from patient where id = :id for no key update").param("id", patient.value()).query().singleRow();
    var open = assessments.draft(patient);
    return Outcome.done(open.isPresent() ? open.get().id() : insert(patient, purpose, pack.get()));
  }

  private AssessmentId insert(PatientId patient, Assessment.Purpose purpose, PlacementPack pack) {
    AssessmentId id = AssessmentId.next();
    jdbc.sql(
            """
            insert into assessment (id, organization_id, patient_id, number, purpose, pack_id, pack_version, state,
              started_by, started_at)
            select :id, :organization, :patient, coalesce(max(number), 0) + 1, :purpose, :pack, :version, 'DRAFT', :by, :at
              from assessment where patient_id = :patient
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("purpose", purpose.name())
        .param("pack", pack.info().ref().id())
        .param("version", pack.info().ref().version())
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
    return id;
  }
}
