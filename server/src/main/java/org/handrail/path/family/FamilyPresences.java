package org.handrail.path.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of patients' people was there; what was taken back is left out. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class FamilyPresences {
  private final JdbcClient jdbc;

  FamilyPresences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of one patient's people, newest first. */
  public List<FamilyPresence> of(PatientId patient) {
    return jdbc.sql("select * from family_presence where patient_id = :patient and withdrawn_at is null order by day desc, recorded_at desc, id")
        .param("patient", patient.value())
        .query(FamilyPresences::presence)
        .list();
  }

  /** Everybody's, oldest first: for {@link FamilyOutcomeView}. */
  Map<PatientId, List<java.time.LocalDate>> days() {
    Map<PatientId, List<java.time.LocalDate>> days = new TreeMap<>(java.util.Comparator.comparing(PatientId::value));
    jdbc.sql("select distinct patient_id, day, coalesce(evening_id, session_id) as held from family_presence where withdrawn_at is null order by patient_id, day, held")
        .query(row -> {
          days.computeIfAbsent(Sql.id(row, "patient_id", PatientId::new), p -> new java.util.ArrayList<>()).add(Sql.date(row, "day"));
        });
    return days;
  }

  /** False when they are recorded there already. */
  @Transactional
  boolean insert(FamilyPresence p, StaffId by, Instant now) {
    return jdbc.sql(
                """
                insert into family_presence (id, organization_id, patient_id, evening_id, session_id, member_id, who, day, recorded_by, recorded_at)
                values (:id, :organization, :patient, :evening, :session, :member, :who, :day, :by, :now)
                on conflict do nothing
                """)
            .param("id", p.id())
            .param("organization", Tenant.current().value())
            .param("patient", p.patient().value())
            .param("evening", p.evening(), Types.OTHER)
            .param("session", p.session(), Types.OTHER)
            .param("member", Sql.uuidOrNull(p.member()), Types.OTHER)
            .param("who", p.who())
            .param("day", p.day())
            .param("by", by.value())
            .param("now", Sql.at(now))
            .update()
        == 1;
  }

  @Transactional
  boolean withdraw(PatientId patient, UUID id, Instant now) {
    return jdbc.sql("update family_presence set withdrawn_at = :now where id = :id and patient_id = :patient and withdrawn_at is null")
            .param("now", Sql.at(now))
            .param("id", id)
            .param("patient", patient.value())
            .update()
        == 1;
  }

  private static FamilyPresence presence(ResultSet row, int n) throws SQLException {
    return new FamilyPresence(
        row.getObject("id", UUID.class), Sql.id(row, "patient_id", PatientId::new), row.getObject("evening_id", UUID.class),
        row.getObject("session_id", UUID.class), Sql.idOrNull(row, "member_id", MemberId::new), row.getString("who"), Sql.date(row, "day"));
  }
}
