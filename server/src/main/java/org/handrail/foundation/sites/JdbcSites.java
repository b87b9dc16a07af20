package org.handrail.foundation.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcSites implements Sites {
  private final JdbcClient jdbc;

  JdbcSites(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Site> find(SiteId id) {
    return jdbc.sql("select * from site where id = :id").param("id", id.value()).query(JdbcSites::site).optional();
  }

  @Override
  public Site get(SiteId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No site " + id));
  }

  @Override
  public List<Site> all() {
    return jdbc.sql("select * from site order by active desc, name, id").query(JdbcSites::site).list();
  }

  private static Site site(ResultSet row, int n) throws SQLException {
    return new Site(
        Sql.id(row, "id", SiteId::new),
        row.getInt("version"),
        row.getString("name"),
        new Site.Place(
            row.getString("address"),
            row.getString("city"),
            row.getString("state"),
            row.getString("postal_code"),
            row.getString("phone")),
        ZoneId.of(row.getString("time_zone")),
        row.getBoolean("active"));
  }
}
