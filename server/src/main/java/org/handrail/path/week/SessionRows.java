package org.handrail.path.week;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes sessions and who leads them. */
@Component
class SessionRows {

  /** A session to write. */
  record Draft(
      SessionId id,
      Program program,
      @Nullable GroupId group,
      SessionType type,
      String title,
      LocalDate day,
      LocalTime starts,
      int minutes,
      Pause pause,
      @Nullable RoomId room,
      boolean telehealth,
      int seats) {

    static Draft of(Program program, Group group, LocalDate day) {
      return new Draft(
          SessionId.next(), program, group.id(), group.type(), group.name(), day, group.starts(), group.minutes(),
          group.pause(), group.room(), group.telehealth(), group.seats());
    }

    Draft withoutRoom() {
      return new Draft(id, program, group, type, title, day, starts, minutes, pause, null, telehealth, seats);
    }
  }

  private static final String INSERT =
      """
      insert into care_session (id, organization_id, program_id, group_id, planned_on, session_type, title, day,
        starts, minutes, break_after, break_minutes, room_id, telehealth, seats, starts_at, ends_at)
      values (:id, :organization, :program, :group, :plannedOn, :type, :title, :day,
        :starts, :minutes, :breakAfter, :breakMinutes, :room, :telehealth, :seats, :startsAt, :endsAt)
      """;

  private static final String LEAD =
      """
      insert into care_session_facilitator (organization_id, session_id, staff_id, place, starts_at, ends_at, held)
      select organization_id, id, :staff, :place, starts_at, ends_at, held from care_session where id = :session
      """;

  private final JdbcClient jdbc;

  SessionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @throws org.springframework.dao.DataIntegrityViolationException when its room is taken */
  void insert(Draft session) {
    bind(INSERT, session).update();
  }

  /** Answers false, and writes nothing, when its room is taken or the group has a session that day. */
  boolean insertIfFree(Draft session) {
    return bind(INSERT + "on conflict do nothing", session).update() == 1;
  }

  /** @throws org.springframework.dao.DataIntegrityViolationException when one of them leads another session then */
  void lead(SessionId session, List<StaffId> facilitators) {
    leading(LEAD, session, facilitators);
  }

  /** Leaves out those who lead another session at that time: the week shows who is missing. */
  void leadWhoIsFree(SessionId session, List<StaffId> facilitators) {
    leading(LEAD + "on conflict do nothing", session, facilitators);
  }

  void leadNoMore(SessionId session) {
    jdbc.sql("delete from care_session_facilitator where session_id = :session").param("session", session.value()).update();
  }

  private void leading(String sql, SessionId session, List<StaffId> facilitators) {
    for (int place = 0; place < facilitators.size(); place++) {
      jdbc.sql(sql)
          .param("session", session.value())
          .param("staff", facilitators.get(place).value())
          .param("place", place)
          .update();
    }
  }

  private JdbcClient.StatementSpec bind(String sql, Draft session) {
    var startsAt = session.program().at(session.day(), session.starts());
    return jdbc.sql(sql)
        .param("id", session.id().value())
        .param("organization", Tenant.current().value())
        .param("program", session.program().id().value())
        .param("group", Sql.uuidOrNull(session.group()), Types.OTHER)
        .param("plannedOn", session.group() == null ? null : session.day(), Types.DATE)
        .param("type", session.type().code())
        .param("title", session.title())
        .param("day", session.day())
        .param("starts", session.starts())
        .param("minutes", session.minutes())
        .param("breakAfter", session.pause().after())
        .param("breakMinutes", session.pause().minutes())
        .param("room", Sql.uuidOrNull(session.room()), Types.OTHER)
        .param("telehealth", session.telehealth())
        .param("seats", session.seats())
        .param("startsAt", Sql.at(startsAt))
        .param("endsAt", Sql.at(startsAt.plusSeconds(session.minutes() * 60L)));
  }
}
