package org.handrail.path.transition;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what partners are told. */
@Repository
@Transactional(readOnly = true)
public class Packets {
  private final JdbcClient jdbc;
  private final Clock clock;

  Packets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param toldAt when the partner first was told; null while nothing has left the house */
  public record Chosen(Set<PacketItem> items, @Nullable Instant toldAt) {}

  public Optional<Chosen> find(HandOffId id) {
    return jdbc.sql("select items, told_at from hand_off_packet where hand_off_id = :id")
        .param("id", id.value())
        .query((row, n) -> new Chosen(items(row.getArray("items")), Sql.instantOrNull(row, "told_at")))
        .optional();
  }

  /** Those chosen, and those without which nobody can take over. */
  @Transactional
  void choose(HandOffId id, Set<PacketItem> chosen, StaffId by) {
    var items = EnumSet.noneOf(PacketItem.class);
    items.addAll(chosen);
    Arrays.stream(PacketItem.values()).filter(PacketItem::always).forEach(items::add);
    jdbc.sql(
            """
            insert into hand_off_packet (organization_id, hand_off_id, items, made_at, made_by)
            values (:organization, :id, :items, :at, :by)
            on conflict on constraint hand_off_packet_once do update set items = excluded.items, made_at = excluded.made_at, made_by = excluded.made_by
            """)
        .param("organization", Tenant.current().value())
        .param("id", id.value())
        .param("items", items.stream().map(Enum::name).toArray(String[]::new))
        .param("at", Sql.at(clock.instant()))
        .param("by", by.value())
        .update();
  }

  @Transactional
  void told(HandOffId id) {
    jdbc.sql("update hand_off_packet set told_at = coalesce(told_at, :at) where hand_off_id = :id")
        .param("at", Sql.at(clock.instant()))
        .param("id", id.value())
        .update();
  }

  private static Set<PacketItem> items(Array names) throws SQLException {
    var items = EnumSet.noneOf(PacketItem.class);
    for (String name : (String[]) names.getArray()) {
      items.add(PacketItem.valueOf(name));
    }
    return items;
  }
}
