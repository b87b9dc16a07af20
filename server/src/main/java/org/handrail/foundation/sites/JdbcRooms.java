package org.handrail.foundation.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcRooms implements Rooms {
  private final JdbcClient jdbc;

  JdbcRooms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Room> find(RoomId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  @Override
  public Map<RoomId, Room> find(Collection<RoomId> ids) {
    Map<RoomId, Room> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("select * from room where id in (:ids)")
          .param("ids", ids.stream().map(RoomId::value).distinct().toList())
          .query(JdbcRooms::room)
          .list()
          .forEach(r -> found.put(r.id(), r));
    }
    return found;
  }

  @Override
  public List<Room> at(SiteId site) {
    return jdbc.sql("select * from room where site_id = :site order by active desc, name, id")
        .param("site", site.value())
        .query(JdbcRooms::room)
        .list();
  }

  private static Room room(ResultSet row, int n) throws SQLException {
    return new Room(
        Sql.id(row, "id", RoomId::new),
        row.getInt("version"),
        Sql.id(row, "site_id", SiteId::new),
        row.getString("name"),
        row.getInt("capacity"),
        row.getBoolean("telehealth"),
        row.getBoolean("active"));
  }
}
