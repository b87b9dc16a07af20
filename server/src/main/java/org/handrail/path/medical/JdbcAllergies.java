package org.handrail.path.medical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
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

  @Override
  public List<Withdrawn> withdrawn(PatientId patient) {
    return jdbc.sql("select * from allergy where patient_id = :patient and withdrawn_at is not null order by withdrawn_at desc, id")
        .param("patient", patient.value())
        .query(
            (row, n) ->
                new Withdrawn(
                    allergy(row, n),
                    Objects.requireNonNullElse(row.getString("withdrawn_reason"), ""),
                    Sql.id(row, "withdrawn_by", StaffId::new),
                    Sql.instant(row, "withdrawn_at")))
        .list();
  }

  /** False when the same item of the same source is there already. */
  @Transactional
  boolean insert(Allergy a) {
    return Recorded.bind(
            jdbc.sql(
            """
            insert into allergy (id, organization_id, patient_id, substance, none_known, reaction, severe, source,
              source_label, external_id, recorded_by, recorded_at)
            values (:id, :organization, :patient, :substance, :none, :reaction, :severe, :source, :label, :external, :by, :at)
            on conflict on constraint allergy_from_source_once do nothing
            """),
            a.id(), a.patient(), a.provenance(), a.recordedBy(), a.recordedAt())
        .param("substance", a.substance())
        .param("none", a.noneKnown())
        .param("reaction", a.reaction())
        .param("severe", a.severe())
        .update()
        == 1;
  }

  /** The item of a source, when it is there already. */
  Optional<AllergyId> ofSource(PatientId patient, Provenance provenance) {
    return Recorded.ofSource(
        jdbc.sql("select id from allergy where patient_id = :patient and source = :source and external_id = :external"), patient, provenance, AllergyId::new);
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
        Recorded.provenance(row),
        Sql.id(row, "recorded_by", StaffId::new),
        Sql.instant(row, "recorded_at"));
  }
}
