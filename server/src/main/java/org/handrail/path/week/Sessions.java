package org.handrail.path.week;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds dated sessions of the present organization. */
@Repository
@Transactional(readOnly = true)
public class Sessions {
  private final JdbcClient jdbc;
  private final SessionRow row;

  Sessions(JdbcClient jdbc, SessionRow row) {
    this.jdbc = jdbc;
    this.row = row;
  }

  public Optional<Session> find(SessionId id) {
    return jdbc.sql(SessionRow.COLUMNS + "where s.id = :id").param("id", id.value()).query(row).optional();
  }

  /** @throws NoSuchElementException when there is none: ids come from our own rows */
  public Session get(SessionId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No session " + id));
  }

  /** Those found, by id, earliest first. */
  public Map<SessionId, Session> find(Collection<SessionId> ids) {
    Map<SessionId, Session> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(SessionRow.COLUMNS + "where s.id = any(:ids) order by s.starts_at, s.id")
          .param("ids", ids.stream().map(SessionId::value).distinct().toArray(UUID[]::new))
          .query(row)
          .list()
          .forEach(s -> found.put(s.id(), s));
    }
    return found;
  }

  /** Sessions of these programs on days from {@code from} until before {@code until}, in order of time. */
  public List<Session> between(Collection<ProgramId> programs, LocalDate from, LocalDate until) {
    return jdbc.sql(
            SessionRow.COLUMNS
                + """
                where s.day >= :from and s.day < :until and s.program_id = any(:programs)
                order by s.day, s.starts, s.title, s.id
                """)
        .param("from", from)
        .param("until", until)
        .param("programs", programs.stream().map(ProgramId::value).toArray(UUID[]::new))
        .query(row)
        .list();
  }

  /** Sessions led by someone that start in the span, in order of time. */
  public List<Session> ledBy(StaffId staff, Instant from, Instant until) {
    return jdbc.sql(
            SessionRow.COLUMNS
                + """
                join care_session_facilitator mine on mine.organization_id = s.organization_id and mine.session_id = s.id
                where mine.staff_id = :staff and mine.starts_at >= :from and mine.starts_at < :until
                order by s.starts_at, s.id
                """)
        .param("staff", staff.value())
        .param("from", Sql.at(from))
        .param("until", Sql.at(until))
        .query(row)
        .list();
  }

  /** Sessions that start in the span, in order of time; the whole organization. */
  public List<Session> starting(Instant from, Instant until) {
    return jdbc.sql(SessionRow.COLUMNS + "where s.starts_at >= :from and s.starts_at < :until order by s.starts_at, s.id")
        .param("from", Sql.at(from))
        .param("until", Sql.at(until))
        .query(row)
        .list();
  }

  /** Sessions of a group that start in the span, in order of time. */
  public List<Session> of(GroupId group, Instant from, Instant until) {
    return jdbc.sql(
            SessionRow.COLUMNS
                + """
                where s.group_id = :group and s.starts_at >= :from and s.starts_at < :until order by s.starts_at, s.id
                """)
        .param("group", group.value())
        .param("from", Sql.at(from))
        .param("until", Sql.at(until))
        .query(row)
        .list();
  }
}
