package org.handrail.path.medical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcAllergies implements Allergies {

  private final JdbcClient jdbc;

  JdbcAllergies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Allergy> of(PatientId patient) {
    return jdbc.sql("select * from allergy where patient_id = :patient and withdrawn_at is null order by severe desc, lower(substance), id")
        .param("patient", patient.value())
        .query(JdbcAllergies::allergy)
        .list();
  }

  /** False when the same item of the same source is there already. */
  @Transactional
  boolean insert(Allergy a) {
    return jdbc.sql(
            """
            insert into allergy (id, organization_id, patient_id, substance, none_known, reaction, severe, source,
              source_label, external_id, recorded_by, recorded_at)
            values (:id, :organization, :patient, :substance, :none, :reaction, :severe, :source, :label, :external, :by, :at)
            on conflict on constraint allergy_from_source_once do nothing
            """)
        .param("id", a.id().value())
        .param("organization", Tenant.current().value())
        .param("patient", a.patient().value())
        .param("substance", a.substance())
        .param("none", a.noneKnown())
        .param("reaction", a.reaction())
        .param("severe", a.severe())
        .param("source", a.provenance().source())
        .param("label", a.provenance().label())
        .param("external", a.provenance().externalId(), Types.VARCHAR)
        .param("by", a.recordedBy().value())
        .param("at", Sql.at(a.recordedAt()))
        .update()
        == 1;
  }

  /** The item of a source, when it is there already. */
  Optional<AllergyId> ofSource(PatientId patient, Provenance provenance) {
    return jdbc.sql("select id from allergy where patient_id = :patient and source = :source and external_id = :external")
        .param("patient", patient.value())
        .param("source", provenance.source())
        .param("external", provenance.externalId(), Types.VARCHAR)
        .query((row, n) -> Sql.id(row, "id", AllergyId::new))
        .optional();
  }

  /** False when it was withdrawn meanwhile. */
  @Transactional
  boolean withdraw(PatientId patient, AllergyId id, String reason, StaffId by, Instant at) {
    return jdbc.sql(
            """
            update allergy set withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = :at, version = version + 1
            where id = :id and patient_id = :patient and withdrawn_at is null
            """)
        .param("reason", reason)
        .param("by", by.value())
        .param("at", Sql.at(at))
        .param("id", id.value())
        .param("patient", patient.value())
        .update()
        == 1;
  }

  private static Allergy allergy(ResultSet row, int n) throws SQLException {
    return new Allergy(
        Sql.id(row, "id", AllergyId::new),
        row.getInt("version"),
        Sql.id(row, "patient_id", PatientId::new),
        row.getString("substance"),
        row.getBoolean("none_known"),
        row.getString("reaction"),
        row.getBoolean("severe"),
        new Provenance(row.getString("source"), row.getString("external_id"), row.getString("source_label")),
        Sql.id(row, "recorded_by", StaffId::new),
        Sql.instant(row, "recorded_at"));
  }
}
