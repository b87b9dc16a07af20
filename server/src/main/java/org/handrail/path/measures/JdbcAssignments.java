package org.handrail.path.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes what patients are asked to fill in. */
@Repository
class JdbcAssignments {
  /** An assignment with the days it was last filled in and last declined. */
  record Row(Assignment assignment, @Nullable LocalDate last, @Nullable LocalDate refused, @Nullable RefusalReason why) {
    /** The last day it was dealt with, either way. */
    @Nullable LocalDate settled() {
      return declinedLast() ? refused : last;
    }

    boolean declinedLast() {
      return refused != null && (last == null || refused.isAfter(last));
    }
  }

  private static final String RUNNING =
      """
      select a.*, (select max(s.measured_at) from measure_score s
                    where s.organization_id = a.organization_id and s.patient_id = a.patient_id
                      and s.instrument = a.instrument and s.source = 'OWN') as last_at,
             r.refused_on, r.reason
        from measure_assignment a
        left join lateral (select f.refused_on, f.reason from measure_refusal f
                            where f.organization_id = a.organization_id and f.patient_id = a.patient_id
                              and f.instrument = a.instrument
                            order by f.refused_on desc limit 1) r on true
       where a.ends_on is null
      """;

  private final JdbcClient jdbc;

  JdbcAssignments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the instrument is assigned already. */
  boolean insert(Assignment assignment, @Nullable StaffId by, Instant now) {
    return 1
        == jdbc.sql(
                """
                insert into measure_assignment (id, organization_id, patient_id, instrument, every_days, starts_on,
                  source, by_rule, assigned_by, assigned_at)
                values (:id, :organization, :patient, :instrument, :every, :starts, :source, :rule, :by, :now)
                on conflict do nothing
                """)
            .param("id", assignment.id().value())
            .param("organization", Tenant.current().value())
            .param("patient", assignment.patient().value())
            .param("instrument", assignment.instrument().value())
            .param("every", assignment.everyDays())
            .param("starts", assignment.startsOn())
            .param("source", assignment.source())
            .param("rule", assignment.byRule())
            .param("by", Sql.uuidOrNull(by))
            .param("now", Sql.at(now))
            .update();
  }

  int end(PatientId patient, @Nullable InstrumentId instrument, LocalDate day) {
    return jdbc.sql(
            """
            update measure_assignment set ends_on = greatest(starts_on, cast(:day as date))
             where patient_id = :patient and ends_on is null
               and (cast(:instrument as text) is null or instrument = :instrument)
            """)
        .param("day", day)
        .param("patient", patient.value())
        .param("instrument", instrument == null ? null : instrument.value())
        .update();
  }

  void refuse(PatientId patient, InstrumentId instrument, LocalDate day, RefusalReason reason, @Nullable StaffId by, Instant now) {
    jdbc.sql(
            """
            insert into measure_refusal (id, organization_id, patient_id, instrument, refused_on, reason, recorded_by, recorded_at)
            values (:id, :organization, :patient, :instrument, :day, :reason, :by, :now)
            on conflict do nothing
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("instrument", instrument.value())
        .param("day", day)
        .param("reason", reason.name())
        .param("by", Sql.uuidOrNull(by))
        .param("now", Sql.at(now))
        .update();
  }

  List<Row> running(PatientId patient, ZoneId zone) {
    return jdbc.sql(RUNNING + " and a.patient_id = :patient order by a.instrument")
        .param("patient", patient.value())
        .query((row, n) -> row(row, zone))
        .list();
  }

  List<Row> running(Collection<PatientId> patients, ZoneId zone) {
    if (patients.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(RUNNING + " and a.patient_id in (:patients) order by a.patient_id, a.instrument")
        .param("patients", patients.stream().map(PatientId::value).toList())
        .query((row, n) -> row(row, zone))
        .list();
  }

  List<Row> running(ZoneId zone) {
    return jdbc.sql(RUNNING + " order by a.patient_id, a.instrument").query((row, n) -> row(row, zone)).list();
  }

  private static Row row(ResultSet row, ZoneId zone) throws SQLException {
    Instant last = Sql.instantOrNull(row, "last_at");
    String reason = row.getString("reason");
    return new Row(
        new Assignment(
            Sql.id(row, "id", AssignmentId::new),
            Sql.id(row, "patient_id", PatientId::new),
            new InstrumentId(row.getString("instrument")),
            row.getObject("every_days", Integer.class),
            Sql.date(row, "starts_on"),
            Sql.dateOrNull(row, "ends_on"),
            row.getBoolean("by_rule"),
            row.getString("source")),
        last == null ? null : LocalDate.ofInstant(last, zone),
        Sql.dateOrNull(row, "refused_on"),
        reason == null ? null : RefusalReason.valueOf(reason));
  }
}
