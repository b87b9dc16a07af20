package org.handrail.path.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a session's row. */
@Component
class SessionRow implements RowMapper<Session> {
  /** Select and from, with the session as {@code s}. */
  static final String COLUMNS =
      """
      select s.*, case when c.rolling is false and s.number > cardinality(g.topics) then '{}' else coalesce(g.topics, '{}') end as topics,
             array(select f.staff_id from care_session_facilitator f
                    where f.organization_id = s.organization_id and f.session_id = s.id order by f.place) as leaders
        from care_session s
        left join care_group g on g.organization_id = s.organization_id and g.id = s.group_id
        left join curriculum c on c.organization_id = g.organization_id and c.id = g.curriculum_id
      """;

  private final SessionTypes types;

  SessionRow(SessionTypes types) {
    this.types = types;
  }

  @Override
  public Session mapRow(ResultSet row, int n) throws SQLException {
    return new Session(
        Sql.id(row, "id", SessionId::new),
        row.getInt("version"),
        Sql.id(row, "program_id", ProgramId::new),
        Sql.idOrNull(row, "group_id", GroupId::new),
        number(row),
        List.of((String[]) row.getArray("topics").getArray()),
        types.get(row.getString("session_type")),
        row.getString("title"),
        Sql.date(row, "day"),
        row.getObject("starts", LocalTime.class),
        row.getInt("minutes"),
        new Pause(row.getInt("break_after"), row.getInt("break_minutes")),
        Sql.idOrNull(row, "room_id", RoomId::new),
        row.getBoolean("telehealth"),
        row.getInt("seats"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        SessionState.valueOf(row.getString("state")),
        row.getString("state_reason"),
        row.getBoolean("moved"),
        Arrays.stream((UUID[]) row.getArray("leaders").getArray()).map(StaffId::new).toList(),
        row.getString("topic"));
  }

  private static @Nullable Integer number(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    return row.wasNull() ? null : number;
  }
}
