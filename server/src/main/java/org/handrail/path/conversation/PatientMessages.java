package org.handrail.path.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages between patients and their teams. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class PatientMessages {
  private final JdbcClient jdbc;

  PatientMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** With one patient, oldest first. */
  public List<PatientMessage> with(PatientId patient) {
    return jdbc.sql("select * from patient_message where patient_id = :patient order by sent_at, id")
        .param("patient", patient.value())
        .query(PatientMessages::message)
        .list();
  }

  /** What patients wrote and nobody has confirmed having read, of everybody in the organization, oldest first. */
  public List<PatientMessage> waiting() {
    return jdbc.sql("select * from patient_message where staff_id is null and read_at is null order by sent_at, id").query(PatientMessages::message).list();
  }

  /** How many answers the patient has not opened yet. */
  public int unreadBy(PatientId patient) {
    return jdbc.sql("select count(*) from patient_message where patient_id = :patient and staff_id is not null and read_at is null")
        .param("patient", patient.value())
        .query(Integer.class)
        .single();
  }

  /** Until the transaction ends nobody else answers this patient. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(PatientId patient) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "conversation:" + patient).query().listOfRows();
  }

  @Transactional
  void insert(PatientMessage m) {
    jdbc.sql(
            """
            insert into patient_message (id, organization_id, patient_id, staff_id, words, danger, sent_at)
            values (:id, :organization, :patient, :staff, :words, :danger, :now)
            """)
        .param("id", m.id())
        .param("organization", Tenant.current().value())
        .param("patient", m.patient().value())
        .param("staff", Sql.uuidOrNull(m.from()), Types.OTHER)
        .param("words", m.words())
        .param("danger", m.danger())
        .param("now", Sql.at(m.sentAt()))
        .update();
  }

  /** All the team wrote so far is read by the patient. */
  @Transactional
  void readByPatient(PatientId patient, Instant now) {
    jdbc.sql("update patient_message set read_at = :now where patient_id = :patient and staff_id is not null and read_at is null")
        .param("now", Sql.at(now))
        .param("patient", patient.value())
        .update();
  }

  /** All the patient wrote until a message is read by the team; the first reader stays named. */
  @Transactional
  void readByTeam(PatientId patient, Instant until, StaffId by, Instant now) {
    jdbc.sql(
            """
            update patient_message set read_at = :now, read_by = :by
             where patient_id = :patient and staff_id is null and read_at is null and sent_at <= :until
            """)
        .param("now", Sql.at(now))
        .param("by", by.value())
        .param("until", Sql.at(until))
        .param("patient", patient.value())
        .update();
  }

  private static PatientMessage message(ResultSet row, int n) throws SQLException {
    return new PatientMessage(
        row.getObject("id", UUID.class),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.idOrNull(row, "staff_id", StaffId::new),
        row.getString("words"),
        row.getBoolean("danger"),
        Sql.instant(row, "sent_at"),
        Sql.instantOrNull(row, "read_at"),
        Sql.idOrNull(row, "read_by", StaffId::new));
  }
}
