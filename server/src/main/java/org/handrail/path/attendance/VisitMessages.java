package org.handrail.path.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.messages.Channel;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was told to whom about which session, so that it is told once and mended when it no longer holds. */
@Repository
@Transactional
class VisitMessages {

  /**
   * One message.
   *
   * @param goesOn the day on which it goes out, in the program's place
   * @param missed the missed session it is about, or null
   * @param told the session to come that it names, or null
   * @param toldStartsAt when that one begins according to the message
   */
  record Told(
      PatientId patient, Channel channel, LocalDate goesOn, @Nullable SessionId missed, @Nullable SessionId told,
      @Nullable Instant toldStartsAt, String key) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  VisitMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False when the patient gets a message on that day and channel already. */
  boolean add(Told told) {
    return jdbc.sql(
                """
                insert into visit_message (organization_id, patient_id, channel, goes_on, missed_session, told_session,
                  told_starts_at, message_key, queued_at)
                values (:organization, :patient, :channel, :day, :missed, :told, :startsAt, :key, :now)
                on conflict on constraint visit_message_once do nothing
                """)
            .param("organization", Tenant.current().value())
            .param("patient", told.patient().value())
            .param("channel", told.channel().name())
            .param("day", told.goesOn())
            .param("missed", Sql.uuidOrNull(told.missed()), Types.OTHER)
            .param("told", Sql.uuidOrNull(told.told()), Types.OTHER)
            .param("startsAt", Sql.atOrNull(told.toldStartsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("key", told.key())
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  /** Messages that name a session, and say it begins at a time that has not come yet. */
  @Transactional(readOnly = true)
  public List<Told> naming(SessionId session) {
    return jdbc.sql("select * from visit_message where told_session = :session and told_starts_at > :now")
        .param("session", session.value())
        .param("now", Sql.at(clock.instant()))
        .query(VisitMessages::told)
        .list();
  }

  /** Messages about somebody having missed a session. */
  @Transactional(readOnly = true)
  public List<Told> missed(SessionId session, PatientId patient) {
    return jdbc.sql("select * from visit_message where missed_session = :session and patient_id = :patient")
        .param("session", session.value())
        .param("patient", patient.value())
        .query(VisitMessages::told)
        .list();
  }

  /** Whether a missed session was written about already, or a coming one named at its present time. */
  @Transactional(readOnly = true)
  public boolean knows(PatientId patient, Channel channel, Session session) {
    return jdbc.sql(
            """
            select exists (select 1 from visit_message where patient_id = :patient and channel = :channel
              and (missed_session = :session or (told_session = :session and told_starts_at = :startsAt)))
            """)
        .param("patient", patient.value())
        .param("channel", channel.name())
        .param("session", session.id().value())
        .param("startsAt", Sql.at(session.startsAt()))
        .query(Boolean.class)
        .single();
  }

  void remove(Told told) {
    jdbc.sql("delete from visit_message where patient_id = :patient and channel = :channel and goes_on = :day")
        .param("patient", told.patient().value())
        .param("channel", told.channel().name())
        .param("day", told.goesOn())
        .update();
  }

  /** What the message named begins at another time now, and that was told. */
  void move(Told told, Instant startsAt) {
    jdbc.sql(
            """
            update visit_message set told_starts_at = :startsAt
             where patient_id = :patient and channel = :channel and goes_on = :day
            """)
        .param("startsAt", Sql.at(startsAt))
        .param("patient", told.patient().value())
        .param("channel", told.channel().name())
        .param("day", told.goesOn())
        .update();
  }

  private static Told told(ResultSet row, int n) throws SQLException {
    return new Told(
        Sql.id(row, "patient_id", PatientId::new), Channel.valueOf(row.getString("channel")), Sql.date(row, "goes_on"),
        Sql.idOrNull(row, "missed_session", SessionId::new), Sql.idOrNull(row, "told_session", SessionId::new),
        Sql.instantOrNull(row, "told_starts_at"), row.getString("message_key"));
  }
}
