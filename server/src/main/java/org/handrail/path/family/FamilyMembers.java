package org.handrail.path.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A patient's people. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class FamilyMembers {
  private final JdbcClient jdbc;

  FamilyMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of a patient, those who joined first; ended ones last. */
  public List<FamilyMember> of(PatientId patient) {
    return jdbc.sql("select * from family_member where patient_id = :patient order by state = 'ENDED', state, invited_at, id")
        .param("patient", patient.value())
        .query(FamilyMembers::member)
        .list();
  }

  /** Someone of this patient. */
  public Optional<FamilyMember> find(PatientId patient, MemberId id) {
    return find(id).filter(member -> member.patient().equals(patient));
  }

  Optional<FamilyMember> find(MemberId id) {
    return jdbc.sql("select * from family_member where id = :id").param("id", id.value()).query(FamilyMembers::member).optional();
  }

  /** Where this account has joined and was not taken off since. */
  public List<FamilyMember> joined(AccountId account) {
    return jdbc.sql("select * from family_member where account_id = :account and state = 'ACTIVE' order by joined_at, id")
        .param("account", account.value())
        .query(FamilyMembers::member)
        .list();
  }

  @Transactional
  void insert(FamilyMember member) {
    jdbc.sql(
            """
            insert into family_member (id, organization_id, patient_id, called, relationship, email, shares_until, state, invited_at)
            values (:id, :organization, :patient, :called, :relationship, :email, :until, 'INVITED', :now)
            """)
        .param("id", member.id().value())
        .param("organization", Tenant.current().value())
        .param("patient", member.patient().value())
        .param("called", member.called())
        .param("relationship", member.relationship())
        .param("email", member.email(), Types.VARCHAR)
        .param("until", member.sharesUntil())
        .param("now", Sql.at(member.invitedAt()))
        .update();
  }

  /** False when the invitation was taken back, used, or this account stands there for the same patient already. */
  @Transactional
  boolean join(MemberId id, AccountId account, Instant now) {
    return jdbc.sql(
                """
                update family_member m set state = 'ACTIVE', account_id = :account, joined_at = :now
                 where m.id = :id and m.state = 'INVITED' and not exists (
                   select 1 from family_member o
                    where o.patient_id = m.patient_id and o.account_id = :account and o.state = 'ACTIVE')
                """)
            .param("id", id.value())
            .param("account", account.value())
            .param("now", Sql.at(now))
            .update()
        == 1;
  }

  /** False when it had ended before. */
  @Transactional
  boolean end(MemberId id, Instant now) {
    return jdbc.sql("update family_member set state = 'ENDED', ended_at = :now where id = :id and state <> 'ENDED'")
            .param("now", Sql.at(now))
            .param("id", id.value())
            .update()
        == 1;
  }

  private static FamilyMember member(ResultSet row, int n) throws SQLException {
    return new FamilyMember(
        Sql.id(row, "id", MemberId::new),
        Sql.id(row, "patient_id", PatientId::new),
        row.getString("called"),
        row.getString("relationship"),
        row.getString("email"),
        Sql.date(row, "shares_until"),
        FamilyMember.State.valueOf(row.getString("state")),
        Sql.idOrNull(row, "account_id", AccountId::new),
        Sql.instant(row, "invited_at"),
        Sql.instantOrNull(row, "joined_at"));
  }
}
