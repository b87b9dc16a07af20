package org.handrail.path.week;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts one session at another time, into another room, or into other hands: once, the series stays. */
@UseCase
public class MoveSession {

  /**
   * Where the session goes.
   *
   * @param facilitators who leads it this time
   * @param reason why, shown in the week; names no patient
   */
  public record Change(
      LocalDate day, LocalTime starts, @Nullable RoomId room, List<StaffId> facilitators, String reason) {}

  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Programs programs;
  private final ClosedDays closedDays;
  private final Conflicts conflicts;
  private final SessionRows rows;
  private final ObjectProvider<SessionRecords> records;
  private final Backstop backstop;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MoveSession(
      JdbcClient jdbc,
      Sessions sessions,
      Programs programs,
      ClosedDays closedDays,
      Conflicts conflicts,
      SessionRows rows,
      ObjectProvider<SessionRecords> records,
      Backstop backstop,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.programs = programs;
    this.closedDays = closedDays;
    this.conflicts = conflicts;
    this.rows = rows;
    this.records = records;
    this.backstop = backstop;
    this.events = events;
    this.clock = clock;
  }

  /** @param version the version that was looked at */
  public Outcome<Session> move(SessionId id, int version, Change change) {
    Session session = sessions.get(id);
    Program program = programs.get(session.program());
    var refusals = check(session, program, change);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return backstop.attempt(() -> write(session, version, program, change));
  }

  private List<Refusal> check(Session session, Program program, Change change) {
    var refusals = new ArrayList<Refusal>();
    boolean elsewhen = !change.day().equals(session.day()) || !change.starts().equals(session.starts());
    Instant startsAt = program.at(change.day(), change.starts());
    if (!session.held()) {
      refusals.add(new Refusal(null, session.state().label() + ": " + session.reason()));
    }
    if (elsewhen && Recorded.in(records, session.id())) {
      refusals.add(new Refusal(null, "Somebody is recorded in this session, so its time stays"));
    }
    if (elsewhen && startsAt.isBefore(clock.instant())) {
      refusals.add(new Refusal("day", "Choose a time to come"));
    }
    if (change.starts().toSecondOfDay() / 60 + session.minutes() > 24 * 60) {
      refusals.add(new Refusal("starts", "It must end on the same day"));
    }
    if (change.reason().isBlank()) {
      refusals.add(new Refusal("reason", "Say why"));
    }
    if (change.facilitators().isEmpty()) {
      refusals.add(new Refusal("facilitators", "Choose who leads it"));
    }
    if (change.room() == null && !session.telehealth()) {
      refusals.add(new Refusal("room", "Choose a room"));
    }
    String closed = closedDays.of(program.id(), change.day(), change.day().plusDays(1)).get(change.day());
    if (elsewhen && closed != null) {
      refusals.add(new Refusal("day", program.name() + " is closed that day: " + closed));
    }
    refusals.addAll(
        conflicts.ofSession(
            session.id(), startsAt, startsAt.plusSeconds(session.minutes() * 60L), change.room(), change.facilitators()));
    return refusals;
  }

  private Outcome<Session> write(Session session, int version, Program program, Change change) {
    rows.leadNoMore(session.id());
    Instant startsAt = program.at(change.day(), change.starts());
    int changed =
        jdbc.sql(
                """
                update care_session set day = :day, starts = :starts, room_id = :room, starts_at = :startsAt,
                  ends_at = :endsAt, moved = moved or group_id is not null, state_reason = :reason, version = version + 1
                where id = :id and version = :version
                """)
            .param("day", change.day())
            .param("starts", change.starts())
            .param("room", Sql.uuidOrNull(change.room()), Types.OTHER)
            .param("startsAt", Sql.at(startsAt))
            .param("endsAt", Sql.at(startsAt.plusSeconds(session.minutes() * 60L)))
            .param("reason", change.reason().strip())
            .param("id", session.id().value())
            .param("version", version)
            .update();
    if (changed == 0) {
      return Outcome.refused(
          "Someone else changed this session meanwhile. It is now on %s, %s. Look again, then save yours."
              .formatted(Times.day(session.day()), Times.span(session.starts(), session.ends())));
    }
    rows.lead(session.id(), change.facilitators());
    Session now = sessions.get(session.id());
    events.publishEvent(new SessionChanged(now));
    return Outcome.done(now);
  }
}
