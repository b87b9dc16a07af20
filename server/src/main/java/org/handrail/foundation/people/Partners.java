package org.handrail.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hospitals, residential centers, sober homes and courts that send people or receive them. */
@Repository
@Transactional
public class Partners {

  /** What a partner is. */
  public enum Kind {
    HOSPITAL("Hospital"),
    RESIDENTIAL("Residential center"),
    SOBER_HOME("Sober-living home"),
    COURT("Court"),
    OTHER("Other partner");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One partner. */
  public record Partner(
      PartnerId id, String name, Kind kind, @Nullable String phone, @Nullable String email, boolean active) {}

  private final JdbcClient jdbc;

  Partners(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a partner. Refused when the name is taken. */
  public Outcome<PartnerId> add(String name, Kind kind, @Nullable String phone, @Nullable String email) {
    if (name.isBlank()) {
      return Outcome.refused("name", "Enter the partner's name");
    }
    PartnerId id = PartnerId.next();
    int added =
        jdbc.sql(
                """
                insert into partner (id, organization_id, name, kind, phone, email)
                values (:id, :organization, :name, :kind, :phone, :email)
                on conflict on constraint partner_name_once do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("name", name.strip())
            .param("kind", kind.name())
            .param("phone", phone, Types.VARCHAR)
            .param("email", email, Types.VARCHAR)
            .update();
    return added == 1 ? Outcome.done(id) : Outcome.refused("name", "There is a partner of this name already");
  }

  @Transactional(readOnly = true)
  public Optional<Partner> find(PartnerId id) {
    return jdbc.sql("select * from partner where id = :id").param("id", id.value()).query(Partners::partner).optional();
  }

  /** Active partners, by name. */
  @Transactional(readOnly = true)
  public List<Partner> active() {
    return jdbc.sql("select * from partner where active order by name").query(Partners::partner).list();
  }

  /** All, active first, by name. */
  @Transactional(readOnly = true)
  public List<Partner> all() {
    return jdbc.sql("select * from partner order by active desc, name").query(Partners::partner).list();
  }

  /** Changes a partner. Refused when the name is taken or somebody changed it meanwhile. */
  public Outcome<Integer> change(Partner changed, int version) {
    if (changed.name().isBlank()) {
      return Outcome.refused("name", "Enter the partner's name");
    }
    boolean taken =
        jdbc.sql("select exists (select 1 from partner where name = :name and id <> :id)")
            .param("name", changed.name().strip())
            .param("id", changed.id().value())
            .query(Boolean.class)
            .single();
    if (taken) {
      return Outcome.refused("name", "There is a partner of this name already");
    }
    int rows =
        jdbc.sql(
                """
                update partner set name = :name, kind = :kind, phone = :phone, email = :email, active = :active,
                  version = version + 1
                 where id = :id and version = :version
                """)
            .param("name", changed.name().strip())
            .param("kind", changed.kind().name())
            .param("phone", changed.phone(), Types.VARCHAR)
            .param("email", changed.email(), Types.VARCHAR)
            .param("active", changed.active())
            .param("id", changed.id().value())
            .param("version", version)
            .update();
    return rows == 1
        ? Outcome.done(version + 1)
        : Outcome.refused("Somebody changed this partner while you had the page open. Open it again to see what changed");
  }

  /** For the form that changes it: {@link #change} takes it back. */
  @Transactional(readOnly = true)
  public int version(PartnerId id) {
    return jdbc.sql("select version from partner where id = :id").param("id", id.value()).query(Integer.class).single();
  }

  private static Partner partner(ResultSet row, int n) throws SQLException {
    return new Partner(
        Sql.id(row, "id", PartnerId::new),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getString("phone"),
        row.getString("email"),
        row.getBoolean("active"));
  }
}
