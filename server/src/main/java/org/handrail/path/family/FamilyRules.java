package org.handrail.path.family;

import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether patients of a program may read what families wrote about them. Where nobody decided, they may not. */
@Repository
@Transactional(readOnly = true)
public class FamilyRules {
  private final JdbcClient jdbc;
  private final Stays stays;
  private final Organizations organizations;
  private final Clock clock;

  FamilyRules(JdbcClient jdbc, Stays stays, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.stays = stays;
    this.organizations = organizations;
    this.clock = clock;
  }

  public boolean patientReads(ProgramId program) {
    return jdbc.sql("select patient_reads from family_rule where program_id = :program")
        .param("program", program.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The rule of the program a patient is in today. */
  public boolean patientReads(PatientId patient) {
    return program(patient).map(this::patientReads).orElse(false);
  }

  /** The program a patient is treated in today. */
  public Optional<ProgramId> program(PatientId patient) {
    var today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    return stays.treatment(patient, today).map(Stay::program);
  }

  @Transactional
  void set(ProgramId program, boolean patientReads) {
    jdbc.sql(
            """
            insert into family_rule (organization_id, program_id, patient_reads) values (:organization, :program, :reads)
            on conflict on constraint family_rule_once
            do update set patient_reads = excluded.patient_reads, version = family_rule.version + 1
             where family_rule.patient_reads <> excluded.patient_reads
            """)
        .param("organization", Tenant.current().value())
        .param("program", program.value())
        .param("reads", patientReads)
        .update();
  }
}
