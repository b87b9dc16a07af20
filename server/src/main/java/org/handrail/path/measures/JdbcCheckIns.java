package org.handrail.path.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes check-ins. */
@Repository
class JdbcCheckIns {
  private final JdbcClient jdbc;

  JdbcCheckIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The open one of the day; made when there is none. */
  CheckIn openOf(PatientId patient, LocalDate day, Instant now) {
    jdbc.sql(
            """
            insert into check_in (id, organization_id, patient_id, day, started_at)
            values (:id, :organization, :patient, :day, :now)
            on conflict do nothing
            """)
        .param("id", CheckInId.next().value())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("day", day)
        .param("now", Sql.at(now))
        .update();
    return open(patient, day).orElseThrow();
  }

  Optional<CheckIn> open(PatientId patient, LocalDate day) {
    return jdbc.sql("select * from check_in where patient_id = :patient and day = :day and completed_at is null")
        .param("patient", patient.value())
        .param("day", day)
        .query(JdbcCheckIns::checkIn)
        .optional();
  }

  /** False when it was sent already. */
  boolean save(CheckInId id, CheckInAnswer answer, Instant now) {
    return switch (answer) {
      case CheckInAnswer.Craving(int strength) -> set(id, "craving", strength, now);
      case CheckInAnswer.Feels(CheckIn.Mood mood) -> set(id, "mood", mood.name(), now);
      case CheckInAnswer.Slept(CheckIn.Sleep sleep) -> set(id, "sleep", sleep.name(), now);
      case CheckInAnswer.UsedSince(CheckIn.Used used) -> set(id, "used", used.name(), now);
      case CheckInAnswer.Words(String words, boolean asks) -> words(id, words.isBlank() ? null : words.strip(), asks && !words.isBlank(), now);
      case CheckInAnswer.SaysSafe() -> set(id, "said_safe_at", Sql.at(now), now);
    };
  }

  private boolean words(CheckInId id, @Nullable String words, boolean asks, Instant now) {
    return 1
        == jdbc.sql("update check_in set words = :words, read_asked = :asks, last_answer_at = :now where id = :id and completed_at is null")
            .param("words", words)
            .param("asks", asks)
            .param("now", Sql.at(now))
            .param("id", id.value())
            .update();
  }

  // The column comes from the switch above, never from outside.
  private boolean set(CheckInId id, String column, @Nullable Object value, Instant now) {
    return 1
        == jdbc.sql("update check_in set " + column + " = :value, last_answer_at = :now where id = :id and completed_at is null")
            .param("value", value)
            .param("now", Sql.at(now))
            .param("id", id.value())
            .update();
  }

  boolean complete(CheckInId id, Instant now) {
    return 1
        == jdbc.sql("update check_in set completed_at = :now where id = :id and completed_at is null")
            .param("now", Sql.at(now))
            .param("id", id.value())
            .update();
  }

  Optional<CheckIn> find(CheckInId id) {
    return jdbc.sql("select * from check_in where id = :id").param("id", id.value()).query(JdbcCheckIns::checkIn).optional();
  }

  // A check-in nobody sent still tells what was answered: it counts as soon as it holds one answer.
  List<CheckIn> of(PatientId patient, int limit) {
    return jdbc.sql(
            """
            select * from check_in where patient_id = :patient and last_answer_at is not null
             order by started_at desc, id desc limit :limit
            """)
        .param("patient", patient.value())
        .param("limit", limit)
        .query(JdbcCheckIns::checkIn)
        .list();
  }

  List<CheckIn> latest(Collection<PatientId> patients, Instant since) {
    if (patients.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select distinct on (patient_id) * from check_in
             where patient_id in (:patients) and last_answer_at >= :since
             order by patient_id, last_answer_at desc
            """)
        .param("patients", patients.stream().map(PatientId::value).toList())
        .param("since", Sql.at(since))
        .query(JdbcCheckIns::checkIn)
        .list();
  }

  private static CheckIn checkIn(ResultSet row, int n) throws SQLException {
    String mood = row.getString("mood");
    String sleep = row.getString("sleep");
    String used = row.getString("used");
    return new CheckIn(
        Sql.id(row, "id", CheckInId::new),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.date(row, "day"),
        row.getObject("craving", Integer.class),
        mood == null ? null : CheckIn.Mood.valueOf(mood),
        sleep == null ? null : CheckIn.Sleep.valueOf(sleep),
        used == null ? null : CheckIn.Used.valueOf(used),
        row.getString("words"),
        row.getBoolean("read_asked"),
        Sql.instantOrNull(row, "said_safe_at"),
        Sql.instant(row, "started_at"),
        Sql.instantOrNull(row, "completed_at"));
  }
}
