package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Invitations of a patient's people: a link that is sent, and a code that the patient tells them. */
@Repository
@Transactional
public class FamilyInvitations {
  private static final int GROUPS = 2;
  private static final int TRIES = 5;

  /**
   * A new invitation, shown this once.
   *
   * @param link a full address
   * @param until last moment at which both work
   */
  public record Made(UUID id, String link, String code, Instant until) {}

  record Found(UUID id, OrganizationId organization, UUID member, String name) {}

  private final JdbcClient jdbc;
  private final LinkSettings settings;
  private final Clock clock;

  FamilyInvitations(JdbcClient jdbc, LinkSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Invites; earlier invitations of the same person end.
   *
   * @param member the invited person's place in the family module
   * @param name as the person is called
   */
  public Made make(UUID member, String name) {
    end(member);
    Instant now = clock.instant();
    String token = OneTime.link();
    var made = new Made(Ids.next(), settings.to("/open/" + token), OneTime.code(GROUPS), now.plus(settings.invitation()));
    jdbc.sql(
            """
            insert into family_invitation (id, organization_id, member_id, name, token_hash, code_hash, created_at, expires_at)
            values (:id, :organization, :member, :name, :token, :code, :now, :until)
            """)
        .param("id", made.id())
        .param("organization", Tenant.current().value())
        .param("member", member)
        .param("name", name)
        .param("token", OneTime.hash(token))
        .param("code", OneTime.hashOfCode(made.code()))
        .param("now", Sql.at(now))
        .param("until", Sql.at(made.until()))
        .update();
    return made;
  }

  /** The full address of a family's own page: the same for everybody, so that it tells nothing. */
  public String home() {
    return settings.to("/family");
  }

  /** Links and codes of this person open nothing any more. */
  public void end(UUID member) {
    jdbc.sql(
            """
            update family_invitation set used_at = :now
             where organization_id = :organization and member_id = :member and used_at is null
            """)
        .param("now", Sql.at(clock.instant()))
        .param("organization", Tenant.current().value())
        .param("member", member)
        .update();
  }

  /** Whether the link still leads somewhere. */
  @Transactional(readOnly = true)
  boolean works(String token) {
    return jdbc.sql(
            """
            select count(*) from family_invitation
             where token_hash = :token and used_at is null and expires_at > :now and tries < :tries
            """)
        .param("token", OneTime.hash(token))
        .param("now", Sql.at(clock.instant()))
        .param("tries", TRIES)
        .query(Integer.class)
        .single()
        == 1;
  }

  /** Counts the try; empty for a link or code that is wrong, over, used, or tried too often. */
  Optional<Found> enter(String token, String code) {
    return jdbc.sql(
            """
            update family_invitation set tries = tries + 1
             where token_hash = :token and used_at is null and expires_at > :now and tries < :tries
            returning id, organization_id, member_id, name, code_hash = :code as opens
            """)
        .param("token", OneTime.hash(token))
        .param("code", OneTime.hashOfCode(code))
        .param("now", Sql.at(clock.instant()))
        .param("tries", TRIES)
        .query(
            (row, n) ->
                row.getBoolean("opens")
                    ? Optional.of(
                        new Found(row.getObject("id", UUID.class), Sql.id(row, "organization_id", OrganizationId::new),
                            row.getObject("member_id", UUID.class), row.getString("name")))
                    : Optional.<Found>empty())
        .optional()
        .flatMap(found -> found);
  }

  /** True for exactly one of those who use it at the same moment. */
  boolean use(Found found) {
    return jdbc.sql("update family_invitation set used_at = :now where id = :id and used_at is null")
            .param("now", Sql.at(clock.instant()))
            .param("id", found.id())
            .update()
        == 1;
  }

  int forgetOld(Instant before) {
    return jdbc.sql("delete from family_invitation where expires_at < :before").param("before", Sql.at(before)).update();
  }
}
