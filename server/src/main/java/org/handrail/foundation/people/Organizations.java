package org.handrail.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The providers this installation serves. Their names are public; nothing else of theirs is reached from here. */
@Repository
@Transactional
public class Organizations {
  private final JdbcClient jdbc;
  private final Clock clock;

  Organizations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Creates an organization with a slug made of its name. */
  public OrganizationId create(String name, ZoneId timeZone) {
    return create(OrganizationId.next(), name, timeZone);
  }

  /** The same with an id made before, so that the first people in it can be written in the same transaction. */
  public OrganizationId create(OrganizationId id, String name, ZoneId timeZone) {
    jdbc.sql(
            """
            insert into organization (id, name, slug, time_zone, created_at)
            values (:id, :name, :slug, :zone, :now)
            """)
        .param("id", id.value())
        .param("name", name.strip())
        .param("slug", freeSlug(name))
        .param("zone", timeZone.getId())
        .param("now", Sql.at(clock.instant()))
        .update();
    return id;
  }

  @Transactional(readOnly = true)
  public Organization current() {
    return find(Tenant.current()).orElseThrow();
  }

  @Transactional(readOnly = true)
  public Optional<Organization> find(OrganizationId id) {
    return jdbc.sql("select id, name, slug, time_zone from organization where id = :id")
        .param("id", id.value())
        .query(Organizations::organization)
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<Organization> bySlug(String slug) {
    return jdbc.sql("select id, name, slug, time_zone from organization where slug = :slug")
        .param("slug", slug)
        .query(Organizations::organization)
        .optional();
  }

  /** All, oldest first: for jobs that serve each organization in turn. */
  @Transactional(readOnly = true)
  public List<Organization> all() {
    return jdbc.sql("select id, name, slug, time_zone from organization order by created_at, id")
        .query(Organizations::organization)
        .list();
  }

  /** Renames the present organization or moves its clock. Its slug stays: addresses are printed on paper. */
  public Outcome<Organization> change(String name, ZoneId timeZone) {
    if (name.isBlank()) {
      return Outcome.refused("name", "Enter the organization's name");
    }
    jdbc.sql("update organization set name = :name, time_zone = :zone where id = :id")
        .param("name", name.strip())
        .param("zone", timeZone.getId())
        .param("id", Tenant.current().value())
        .update();
    return Outcome.done(current());
  }

  private String freeSlug(String name) {
    String plain =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? "program" : plain;
    String slug = base;
    for (int n = 2; bySlug(slug).isPresent(); n++) {
      slug = base + "-" + n;
    }
    return slug;
  }

  private static Organization organization(ResultSet row, int n) throws SQLException {
    return new Organization(
        Sql.id(row, "id", OrganizationId::new),
        row.getString("name"),
        row.getString("slug"),
        ZoneId.of(row.getString("time_zone")));
  }
}
