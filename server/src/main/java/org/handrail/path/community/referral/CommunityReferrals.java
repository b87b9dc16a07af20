package org.handrail.path.community.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.path.community.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Referrals and what happened to them. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class CommunityReferrals {
  private final JdbcClient jdbc;
  private final Clock clock;

  CommunityReferrals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of one patient: open ones first, each newest first. */
  public List<CommunityReferral> of(PatientId patient) {
    return jdbc.sql("select * from community_referral where patient_id = :patient order by outcome is not null, made_at desc, id")
        .param("patient", patient.value())
        .query(CommunityReferrals::referral)
        .list();
  }

  /** All whose outcome is not known, the longest open first. */
  public List<CommunityReferral> open() {
    return jdbc.sql("select * from community_referral where outcome is null order by made_at, id").query(CommunityReferrals::referral).list();
  }

  /** What happened to each, first to last. */
  public Map<ReferralId, List<ReferralStep>> steps(Collection<CommunityReferral> of) {
    Map<ReferralId, List<ReferralStep>> steps = new LinkedHashMap<>();
    of.forEach(r -> steps.put(r.id(), new ArrayList<>()));
    if (!of.isEmpty()) {
      jdbc.sql("select * from community_referral_step where referral_id in (:ids) order by at, id")
          .param("ids", of.stream().map(r -> r.id().value()).toList())
          .query(row -> {
            steps.computeIfAbsent(Sql.id(row, "referral_id", ReferralId::new), id -> new ArrayList<>())
                .add(new ReferralStep(Sql.instant(row, "at"), ReferralStep.Kind.valueOf(row.getString("kind")),
                    Sql.idOrNull(row, "by_staff", StaffId::new), row.getString("words")));
          });
    }
    return steps;
  }

  /** The referral as it is now; until the transaction ends nobody else changes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<CommunityReferral> hold(ReferralId id) {
    return jdbc.sql("select * from community_referral where id = :id for update").param("id", id.value()).query(CommunityReferrals::referral).optional();
  }

  /** One that is open already to the same place, held. */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<CommunityReferral> open(PatientId patient, ResourceId resource) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "referral:" + patient + resource).query().listOfRows();
    return jdbc.sql("select * from community_referral where patient_id = :patient and resource_id = :resource and outcome is null for update")
        .param("patient", patient.value())
        .param("resource", resource.value())
        .query(CommunityReferrals::referral)
        .optional();
  }

  @Transactional
  void insert(CommunityReferral r) {
    jdbc.sql("""
            insert into community_referral (id, organization_id, patient_id, resource_id, need, made_by, made_at, look_on, consent_id)
            values (:id, :organization, :patient, :resource, :need, :by, :now, :look, :consent)
            """)
        .param("id", r.id().value())
        .param("organization", Tenant.current().value())
        .param("patient", r.patient().value())
        .param("resource", r.resource().value())
        .param("need", r.need())
        .param("by", r.madeBy().value())
        .param("now", Sql.at(r.madeAt()))
        .param("look", r.lookOn())
        .param("consent", Sql.uuidOrNull(r.consent()), Types.OTHER)
        .update();
  }

  @Transactional
  void permit(ReferralId id, ConsentId consent) {
    jdbc.sql("update community_referral set consent_id = :consent where id = :id").param("consent", consent.value()).param("id", id.value()).update();
  }

  @Transactional
  void told(ReferralId id, Instant at) {
    jdbc.sql("update community_referral set told_at = :now where id = :id").param("now", Sql.at(at)).param("id", id.value()).update();
  }

  @Transactional
  void ask(ReferralId id, LocalDate on) {
    jdbc.sql("update community_referral set look_on = :on where id = :id").param("on", on).param("id", id.value()).update();
  }

  @Transactional
  void loseConsent(ReferralId id) {
    jdbc.sql("update community_referral set consent_id = null where id = :id").param("id", id.value()).update();
  }

  /** @param by null for the patient */
  @Transactional
  void settle(ReferralId id, ReferralOutcome outcome, @Nullable StaffId by, Instant at) {
    jdbc.sql("update community_referral set outcome = :outcome, closed_at = :now, closed_by = :by where id = :id")
        .param("outcome", outcome.name())
        .param("now", Sql.at(at))
        .param("by", Sql.uuidOrNull(by), Types.OTHER)
        .param("id", id.value())
        .update();
  }

  @Transactional
  void openAgain(ReferralId id, LocalDate lookOn) {
    jdbc.sql("update community_referral set outcome = null, closed_at = null, closed_by = null, look_on = :on where id = :id")
        .param("on", lookOn)
        .param("id", id.value())
        .update();
  }

  @Transactional
  void step(ReferralId id, ReferralStep.Kind kind, String words) {
    StaffId by = Acting.find().map(Actor::staff).orElse(null);
    jdbc.sql("""
            insert into community_referral_step (id, organization_id, referral_id, at, kind, by_staff, words)
            values (:id, :organization, :referral, :now, :kind, :by, :words)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("referral", id.value())
        .param("now", Sql.at(clock.instant()))
        .param("kind", kind.name())
        .param("by", Sql.uuidOrNull(by), Types.OTHER)
        .param("words", words)
        .update();
  }

  /** Open ones that rely on a consent. */
  List<CommunityReferral> under(ConsentId consent) {
    return jdbc.sql("select * from community_referral where consent_id = :consent and outcome is null")
        .param("consent", consent.value())
        .query(CommunityReferrals::referral)
        .list();
  }

  private static CommunityReferral referral(ResultSet row, int n) throws SQLException {
    String outcome = row.getString("outcome");
    return new CommunityReferral(
        Sql.id(row, "id", ReferralId::new),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.id(row, "resource_id", ResourceId::new),
        row.getString("need"),
        Sql.id(row, "made_by", StaffId::new),
        Sql.instant(row, "made_at"),
        Sql.date(row, "look_on"),
        Sql.idOrNull(row, "consent_id", ConsentId::new),
        Sql.instantOrNull(row, "told_at"),
        outcome == null ? null : ReferralOutcome.valueOf(outcome),
        Sql.instantOrNull(row, "closed_at"),
        Sql.idOrNull(row, "closed_by", StaffId::new));
  }
}
