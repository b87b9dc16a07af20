package org.handrail.path.transition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.admission.EpisodeId;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.StayId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds and keeps discharges. Once written they never change. */
@Repository
@Transactional(readOnly = true)
public class Discharges {
  private final JdbcClient jdbc;
  private final Clock clock;

  Discharges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All of a patient, newest first. */
  public List<Discharge> of(PatientId patient) {
    return jdbc.sql("select * from discharge where patient_id = :patient order by discharged_on desc, written_at desc")
        .param("patient", patient.value())
        .query(Discharges::discharge)
        .list();
  }

  /** What is written about the end of a stay; days are checked by the caller. */
  record Content(String reason, LocalDate on, LocalDate lastContact, String summary, String nextSteps, OverdoseAsked overdose) {}

  @Transactional
  void add(DischargeId id, Stay stay, boolean leaves, Content content, StaffId by) {
    jdbc.sql(
            """
            insert into discharge (id, organization_id, patient_id, episode_id, stay_id, leaves, reason, discharged_on,
              last_contact_on, summary, next_steps, overdose_asked, written_by, written_at)
            values (:id, :organization, :patient, :episode, :stay, :leaves, :reason, :on, :contact, :summary, :next, :overdose, :by, :at)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("patient", stay.patient().value())
        .param("episode", stay.episode().value())
        .param("stay", stay.id().value())
        .param("leaves", leaves)
        .param("reason", content.reason())
        .param("on", content.on())
        .param("contact", content.lastContact())
        .param("summary", content.summary().strip())
        .param("next", content.nextSteps().strip())
        .param("overdose", content.overdose().name())
        .param("by", by.value())
        .param("at", Sql.at(clock.instant()))
        .update();
  }

  private static Discharge discharge(ResultSet row, int n) throws SQLException {
    return new Discharge(
        Sql.id(row, "id", DischargeId::new), Sql.id(row, "patient_id", PatientId::new), Sql.id(row, "episode_id", EpisodeId::new),
        Sql.id(row, "stay_id", StayId::new), row.getBoolean("leaves"), row.getString("reason"), Sql.date(row, "discharged_on"),
        Sql.date(row, "last_contact_on"), row.getString("summary"), row.getString("next_steps"),
        OverdoseAsked.valueOf(row.getString("overdose_asked")), Sql.id(row, "written_by", StaffId::new), Sql.instant(row, "written_at"));
  }
}
