package org.handrail.path.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Says who is expected at sessions: the seats of the group on that day, and guests. */
@Repository
@Transactional(readOnly = true)
public class Rosters {
  private static final String EXPECTED =
      """
      select s.id as session_id, g.patient_id, 'SEAT' as kind, g.seat
        from care_session s
        join group_seat g on g.organization_id = s.organization_id and g.group_id = s.group_id
         and g.from_on <= s.day and (g.until_on is null or g.until_on > s.day)
       where s.id = any(:sessions)
      union all
      select o.session_id, o.patient_id, o.kind, null
        from care_session_guest o
       where o.session_id = any(:sessions) and not o.removed
      """;

  private final JdbcClient jdbc;

  Rosters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who is expected, by seat, guests last. */
  public List<Expected> of(SessionId session) {
    return jdbc.sql(EXPECTED + "order by seat nulls last, patient_id")
        .param("sessions", new UUID[] {session.value()})
        .query((row, n) -> expected(row))
        .list();
  }

  /** Who is expected at each; a session nobody is expected at is missing. */
  public Map<SessionId, List<Expected>> of(Collection<SessionId> sessions) {
    Map<SessionId, List<Expected>> rosters = new HashMap<>();
    if (!sessions.isEmpty()) {
      jdbc.sql(EXPECTED + "order by seat nulls last, patient_id")
          .param("sessions", array(sessions))
          .query(
              row -> {
                rosters
                    .computeIfAbsent(Sql.id(row, "session_id", SessionId::new), id -> new java.util.ArrayList<>())
                    .add(expected(row));
              });
    }
    return rosters;
  }

  /** How many are expected at each. */
  public Map<SessionId, Integer> counts(Collection<SessionId> sessions) {
    Map<SessionId, Integer> counts = new HashMap<>();
    if (!sessions.isEmpty()) {
      jdbc.sql("select session_id, count(*) as n from (" + EXPECTED + ") e group by session_id")
          .param("sessions", array(sessions))
          .query(row -> {
            counts.put(Sql.id(row, "session_id", SessionId::new), row.getInt("n"));
          });
    }
    return counts;
  }

  /** Whether the patient is expected at the session. */
  public boolean expects(SessionId session, PatientId patient) {
    return of(session).stream().anyMatch(e -> e.patient().equals(patient));
  }

  /** How many of a group's seats are taken on a day. */
  public Map<GroupId, Integer> taken(Collection<GroupId> groups, LocalDate day) {
    Map<GroupId, Integer> counts = new HashMap<>();
    if (!groups.isEmpty()) {
      jdbc.sql(
              """
              select group_id, count(*) as n from group_seat
               where group_id = any(:groups) and from_on <= :day and (until_on is null or until_on > :day)
               group by group_id
              """)
          .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
          .param("day", day)
          .query(row -> {
            counts.put(Sql.id(row, "group_id", GroupId::new), row.getInt("n"));
          });
    }
    return counts;
  }

  private static UUID[] array(Collection<SessionId> sessions) {
    return sessions.stream().map(SessionId::value).distinct().toArray(UUID[]::new);
  }

  private static Expected expected(ResultSet row) throws SQLException {
    int number = row.getInt("seat");
    @Nullable Integer seat = row.wasNull() ? null : number;
    return new Expected(Sql.id(row, "patient_id", PatientId::new), Expected.As.valueOf(row.getString("kind")), seat);
  }
}
