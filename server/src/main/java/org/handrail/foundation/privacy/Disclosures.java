package org.handrail.foundation.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of disclosures. Entries are only ever added. */
@Repository
@Transactional(readOnly = true)
public class Disclosures {
  private final JdbcClient jdbc;

  Disclosures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of one patient since a moment, newest first: what the patient may ask for (42 CFR 2.25, three years back). */
  public List<Disclosure> of(PatientId patient, Instant since) {
    return jdbc.sql("select * from disclosure where patient_id = :patient and at >= :since order by at desc, id desc")
        .param("patient", patient.value())
        .param("since", Sql.at(since))
        .query(Disclosures::disclosure)
        .list();
  }

  @Transactional
  void add(DisclosureId id, RecordDisclosure.Request request, ConsentRules.Notice notice, Instant now) {
    Optional<Actor> actor = Acting.find();
    UUID consent = request.ground() instanceof Disclosure.Ground.UnderConsent(ConsentId under) ? under.value() : null;
    String exception =
        request.ground() instanceof Disclosure.Ground.UnderException(var which, var why) ? which.name() : null;
    String reason = request.ground() instanceof Disclosure.Ground.UnderException(var which, var why) ? why.strip() : null;
    jdbc.sql(
            """
            insert into disclosure (id, organization_id, patient_id, at, recipient, recipient_id, purpose, what, means,
              consent_id, exception, reason, notice_id, notice_version, by_account, by_staff)
            values (:id, :organization, :patient, :at, :recipient, :recipientId, :purpose, :what, :means,
              :consent, :exception, :reason, :notice, :version, :account, :staff)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("patient", request.patient().value())
        .param("at", Sql.at(now))
        .param("recipient", request.recipient().strip())
        .param("recipientId", request.recipientId(), Types.OTHER)
        .param("purpose", request.purpose().strip())
        .param("what", request.what().strip())
        .param("means", request.means())
        .param("consent", consent, Types.OTHER)
        .param("exception", exception, Types.VARCHAR)
        .param("reason", reason, Types.VARCHAR)
        .param("notice", notice.id())
        .param("version", notice.version())
        .param("account", actor.map(a -> a.account().value()).orElse(null), Types.OTHER)
        .param("staff", actor.map(a -> Sql.uuidOrNull(a.staff())).orElse(null), Types.OTHER)
        .update();
  }

  private static Disclosure disclosure(ResultSet row, int n) throws SQLException {
    UUID consent = row.getObject("consent_id", UUID.class);
    return new Disclosure(
        Sql.id(row, "id", DisclosureId::new),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.instant(row, "at"),
        row.getString("recipient"),
        row.getString("purpose"),
        row.getString("what"),
        row.getString("means"),
        consent != null
            ? new Disclosure.Ground.UnderConsent(new ConsentId(consent))
            : new Disclosure.Ground.UnderException(
                Disclosure.LegalException.valueOf(row.getString("exception")),
                Objects.requireNonNullElse(row.getString("reason"), "")),
        row.getString("notice_id"),
        row.getInt("notice_version"),
        Sql.idOrNull(row, "by_staff", StaffId::new));
  }
}
