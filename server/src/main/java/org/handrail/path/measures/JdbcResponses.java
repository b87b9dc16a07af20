package org.handrail.path.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes responses. An answer is merged by the database, so two devices never lose each other's. */
@Repository
class JdbcResponses {
  private final JdbcClient jdbc;

  JdbcResponses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when this submission came before, or the patient has this instrument open already. */
  boolean insert(Response response, String submission) {
    return 1
        == jdbc.sql(
                """
                insert into measure_response (id, organization_id, patient_id, instrument, instrument_version, answers,
                  answered_by, entered_by, mode, submission, started_at, completed_at)
                values (:id, :organization, :patient, :instrument, :version, cast(:answers as jsonb),
                  :answeredBy, :enteredBy, :mode, :submission, :started, :completed)
                on conflict do nothing
                """)
            .param("id", response.id().value())
            .param("organization", Tenant.current().value())
            .param("patient", response.patient().value())
            .param("instrument", response.instrument().value())
            .param("version", response.version())
            .param("answers", AnswersJson.write(response.answers()))
            .param("answeredBy", response.enteredBy() == null ? "PATIENT" : "STAFF")
            .param("enteredBy", Sql.uuidOrNull(response.enteredBy()))
            .param("mode", response.mode().name())
            .param("submission", submission)
            .param("started", Sql.at(response.started()))
            .param("completed", Sql.atOrNull(response.completed()))
            .update();
  }

  /** False when the response has ended. */
  boolean merge(ResponseId id, Answers answers, Instant now) {
    return 1
        == jdbc.sql(
                """
                update measure_response set answers = answers || cast(:answers as jsonb), last_answer_at = :now
                 where id = :id and completed_at is null and set_aside_at is null
                """)
            .param("answers", AnswersJson.write(answers))
            .param("now", Sql.at(now))
            .param("id", id.value())
            .update();
  }

  /** False when the response has ended. */
  boolean complete(ResponseId id, Instant now) {
    return 1
        == jdbc.sql(
                """
                update measure_response set completed_at = :now
                 where id = :id and completed_at is null and set_aside_at is null
                """)
            .param("now", Sql.at(now))
            .param("id", id.value())
            .update();
  }

  void setAside(ResponseId id, Instant now) {
    jdbc.sql(
            """
            update measure_response set set_aside_at = :now
             where id = :id and completed_at is null and set_aside_at is null
            """)
        .param("now", Sql.at(now))
        .param("id", id.value())
        .update();
  }

  Optional<Response> find(ResponseId id) {
    return jdbc.sql("select * from measure_response where id = :id")
        .param("id", id.value())
        .query(JdbcResponses::response)
        .optional();
  }

  Optional<Response> ofSubmission(String submission) {
    return jdbc.sql("select * from measure_response where submission = :submission")
        .param("submission", submission)
        .query(JdbcResponses::response)
        .optional();
  }

  Optional<Response> open(PatientId patient, InstrumentId instrument) {
    return jdbc.sql(
            """
            select * from measure_response
             where patient_id = :patient and instrument = :instrument and answered_by = 'PATIENT'
               and completed_at is null and set_aside_at is null
            """)
        .param("patient", patient.value())
        .param("instrument", instrument.value())
        .query(JdbcResponses::response)
        .optional();
  }

  List<Response> open(PatientId patient) {
    return jdbc.sql(
            """
            select * from measure_response
             where patient_id = :patient and answered_by = 'PATIENT' and completed_at is null and set_aside_at is null
             order by started_at
            """)
        .param("patient", patient.value())
        .query(JdbcResponses::response)
        .list();
  }

  private static Response response(ResultSet row, int n) throws SQLException {
    return new Response(
        Sql.id(row, "id", ResponseId::new),
        Sql.id(row, "patient_id", PatientId::new),
        new InstrumentId(row.getString("instrument")),
        row.getString("instrument_version"),
        AnswersJson.read(row.getString("answers")),
        Sql.idOrNull(row, "entered_by", StaffId::new),
        Mode.valueOf(row.getString("mode")),
        Sql.instant(row, "started_at"),
        Sql.instantOrNull(row, "completed_at"),
        Sql.instantOrNull(row, "set_aside_at"));
  }
}
