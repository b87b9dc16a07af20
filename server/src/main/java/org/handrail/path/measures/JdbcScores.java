package org.handrail.path.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes scores. A score is inserted once and never changed. */
@Repository
class JdbcScores {
  private static final String SELECT =
      """
      select s.*, r.mode, r.entered_by
        from measure_score s
        left join measure_response r on r.organization_id = s.organization_id and r.id = s.response_id
      """;

  private final JdbcClient jdbc;
  private final ResultsJson json;

  JdbcScores(JdbcClient jdbc, ResultsJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  ScoreId insertOwn(Response response, Scored scored, Instrument instrument, Instant measured, Instant now) {
    ScoreId id = ScoreId.next();
    jdbc.sql(
            """
            insert into measure_score (id, organization_id, patient_id, instrument, source, response_id,
              instrument_version, definition_version, measured_at, recorded_at, complete, total, results, inputs)
            values (:id, :organization, :patient, :instrument, 'OWN', :response,
              :version, :definition, :measured, :now, :complete, :total, cast(:results as jsonb), cast(:inputs as jsonb))
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("patient", response.patient().value())
        .param("instrument", response.instrument().value())
        .param("response", response.id().value())
        .param("version", response.version())
        .param("definition", scored.definitionVersion())
        .param("measured", Sql.at(measured))
        .param("now", Sql.at(now))
        .param("complete", scored.complete())
        .param("total", scored.total().map(ScoreValue.Computed::value).orElse(null))
        .param("results", ResultsJson.results(scored))
        .param("inputs", ResultsJson.inputs(instrument, response.answers()))
        .update();
    return id;
  }

  /** Empty when this report was taken over before. */
  Optional<ScoreId> insertExternal(PatientId patient, ExternalScore score, Instant now) {
    ScoreId id = ScoreId.next();
    int inserted =
        jdbc.sql(
                """
                insert into measure_score (id, organization_id, patient_id, instrument, source, measured_at, recorded_at,
                  complete, total, results, inputs, external_from, external_key, external_name)
                values (:id, :organization, :patient, :instrument, 'EXTERNAL', :measured, :now,
                  true, :total, '[]', '[]', :from, :key, :name)
                on conflict on constraint measure_score_once_per_report do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("patient", patient.value())
            .param("instrument", score.instrument().value())
            .param("measured", Sql.at(score.measured()))
            .param("now", Sql.at(now))
            .param("total", score.value())
            .param("from", score.from())
            .param("key", score.key())
            .param("name", score.name())
            .update();
    return inserted == 1 ? Optional.of(id) : Optional.empty();
  }

  Optional<ScoreId> ofKey(String externalKey) {
    return jdbc.sql("select id from measure_score where external_key = :key")
        .param("key", externalKey)
        .query((row, n) -> Sql.id(row, "id", ScoreId::new))
        .optional();
  }

  Optional<ScoreId> ofResponse(ResponseId response) {
    return jdbc.sql("select id from measure_score where response_id = :response")
        .param("response", response.value())
        .query((row, n) -> Sql.id(row, "id", ScoreId::new))
        .optional();
  }

  Optional<Score> find(ScoreId id) {
    return jdbc.sql(SELECT + " where s.id = :id").param("id", id.value()).query(this::score).optional();
  }

  List<Score> of(PatientId patient) {
    return jdbc.sql(SELECT + " where s.patient_id = :patient order by s.measured_at desc, s.id desc")
        .param("patient", patient.value())
        .query(this::score)
        .list();
  }

  List<Score> of(PatientId patient, InstrumentId instrument) {
    return jdbc.sql(
            SELECT + " where s.patient_id = :patient and s.instrument = :instrument order by s.measured_at, s.id")
        .param("patient", patient.value())
        .param("instrument", instrument.value())
        .query(this::score)
        .list();
  }

  /** Every complete one scored here, of several patients, oldest first. */
  List<Score> ownComplete(Collection<PatientId> patients) {
    return patients.isEmpty() ? List.of() : jdbc.sql(
            SELECT + " where s.patient_id in (:patients) and s.source = 'OWN' and s.complete order by s.measured_at, s.id")
        .param("patients", patients.stream().map(PatientId::value).toList())
        .query(this::score)
        .list();
  }

  /** The newest complete one scored here. */
  Optional<Score> lastOwn(PatientId patient, InstrumentId instrument) {
    return jdbc.sql(SELECT + """
             where s.patient_id = :patient and s.instrument = :instrument and s.source = 'OWN' and s.complete
             order by s.measured_at desc, s.id desc limit 1
            """)
        .param("patient", patient.value())
        .param("instrument", instrument.value())
        .query(this::score)
        .optional();
  }

  /** The newest of one instrument for each of several patients. */
  List<Score> latest(Collection<PatientId> patients, InstrumentId instrument) {
    if (patients.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            SELECT
                + """
                   where s.id in (select distinct on (patient_id) id from measure_score
                                   where patient_id in (:patients) and instrument = :instrument
                                   order by patient_id, measured_at desc, id desc)
                  """)
        .param("patients", patients.stream().map(PatientId::value).toList())
        .param("instrument", instrument.value())
        .query(this::score)
        .list();
  }

  private Score score(ResultSet row, int n) throws SQLException {
    InstrumentId instrument = new InstrumentId(row.getString("instrument"));
    boolean own = row.getString("source").equals("OWN");
    BigDecimal total = row.getBigDecimal("total");
    ResultsJson.Read read = own
        ? json.read(instrument, row.getString("instrument_version"), row.getString("results"))
        : json.reported(instrument, row.getString("external_name"), total);
    return new Score(
        Sql.id(row, "id", ScoreId::new),
        Sql.id(row, "patient_id", PatientId::new),
        instrument,
        read.name(),
        Sql.instant(row, "measured_at"),
        row.getBoolean("complete"),
        read.results(),
        read.missing(),
        own
            ? new Score.Origin.Own(
                Sql.id(row, "response_id", ResponseId::new),
                row.getString("definition_version"),
                Mode.valueOf(row.getString("mode")),
                Sql.idOrNull(row, "entered_by", StaffId::new))
            : new Score.Origin.External(row.getString("external_from")));
  }
}
