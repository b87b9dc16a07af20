package org.handrail.path.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What families wrote. Words never change. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class FamilyMessages {
  private static final String SELECT =
      "select m.*, f.called from family_message m join family_member f on f.organization_id = m.organization_id and f.id = m.member_id ";

  private final JdbcClient jdbc;

  FamilyMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** About one patient, newest first. */
  public List<FamilyMessage> about(PatientId patient) {
    return jdbc.sql(SELECT + "where m.patient_id = :patient order by m.sent_at desc, m.id")
        .param("patient", patient.value())
        .query(FamilyMessages::message)
        .list();
  }

  /** A person's own, newest first. */
  public List<FamilyMessage> from(MemberId member) {
    return jdbc.sql(SELECT + "where m.member_id = :member order by m.sent_at desc, m.id")
        .param("member", member.value())
        .query(FamilyMessages::message)
        .list();
  }

  /** What families wrote and nobody has confirmed having read, of everybody in the organization, oldest first. */
  public List<FamilyMessage> waiting() {
    return jdbc.sql(SELECT + "where m.read_at is null order by m.sent_at, m.id").query(FamilyMessages::message).list();
  }

  @Transactional
  void insert(FamilyMessage m) {
    jdbc.sql(
            """
            insert into family_message (id, organization_id, patient_id, member_id, words, may_say, patient_reads, danger, sent_at)
            values (:id, :organization, :patient, :member, :words, :say, :reads, :danger, :now)
            """)
        .param("id", m.id())
        .param("organization", Tenant.current().value())
        .param("patient", m.patient().value())
        .param("member", m.from().value())
        .param("words", m.words())
        .param("say", m.maySay().name())
        .param("reads", m.patientReads())
        .param("danger", m.danger())
        .param("now", Sql.at(m.sentAt()))
        .update();
  }

  /** False when it is not about this patient, or somebody read it before. */
  @Transactional
  boolean read(PatientId patient, UUID id, StaffId by, Instant now) {
    return jdbc.sql(
                """
                update family_message set read_at = :now, read_by = :by
                 where id = :id and patient_id = :patient and read_at is null
                """)
            .param("now", Sql.at(now))
            .param("by", by.value())
            .param("id", id)
            .param("patient", patient.value())
            .update()
        == 1;
  }

  private static FamilyMessage message(ResultSet row, int n) throws SQLException {
    return new FamilyMessage(
        row.getObject("id", UUID.class),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.id(row, "member_id", MemberId::new),
        row.getString("called"),
        row.getString("words"),
        FamilyMessage.MaySay.valueOf(row.getString("may_say")),
        row.getBoolean("patient_reads"),
        row.getBoolean("danger"),
        Sql.instant(row, "sent_at"),
        Sql.instantOrNull(row, "read_at"),
        Sql.idOrNull(row, "read_by", StaffId::new));
  }
}
