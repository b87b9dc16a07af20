package org.handrail.path.admission;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of courses of treatment: days and the first level of care. */
@Service
@Transactional(readOnly = true)
public class AdmissionOutcomeView {
  private final JdbcClient jdbc;

  AdmissionOutcomeView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One course of treatment; stays that follow each other inside it are one.
   *
   * @param level of the first treatment stay
   * @param program of the first treatment stay
   * @param endedOn the day of discharge, or null while it lasts
   */
  public record Row(EpisodeId episode, PatientId patient, LocalDate startedOn, String level, @Nullable ProgramId program, @Nullable LocalDate endedOn,
      @Nullable LocalDate lastContactOn) {}

  /** All of them, oldest first: nobody is left out. */
  public List<Row> episodes() {
    return jdbc.sql(
            """
            select e.id, e.patient_id, e.started_on, e.ended_on, e.last_contact_on, coalesce(s.level, '') as level, s.program_id
              from episode e
              left join lateral (
                select level, program_id from stay
                 where organization_id = e.organization_id and episode_id = e.id and kind = 'TREATMENT'
                 order by from_date, until_date nulls last, id limit 1) s on true
             order by e.started_on, e.id
            """)
        .query((row, n) -> new Row(Sql.id(row, "id", EpisodeId::new), Sql.id(row, "patient_id", PatientId::new), Sql.date(row, "started_on"),
            row.getString("level"), Sql.idOrNull(row, "program_id", ProgramId::new), Sql.dateOrNull(row, "ended_on"), Sql.dateOrNull(row, "last_contact_on")))
        .list();
  }
}
