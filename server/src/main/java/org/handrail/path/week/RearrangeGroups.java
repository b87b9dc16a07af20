package org.handrail.path.week;

import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves several groups of a program at once, so that they may trade places. Sessions from a day on follow; those before it
 * and those recorded stay where they are. All of it, or nothing.
 */
@UseCase
public class RearrangeGroups {

  /**
   * Where a group goes.
   *
   * @param version the version that was looked at
   */
  public record Move(
      GroupId group, int version, DayOfWeek weekday, LocalTime starts, @Nullable RoomId room, List<StaffId> facilitators) {}

  private static final String STAYS = "Stays at its time before the new week begins";

  private final JdbcClient jdbc;
  private final Groups groups;
  private final GroupCheck check;
  private final GroupPeople people;
  private final Sessions sessions;
  private final SessionRows rows;
  private final SessionRefit refit;
  private final ObjectProvider<SessionRecords> records;
  private final Backstop backstop;
  private final Clock clock;

  RearrangeGroups(
      JdbcClient jdbc,
      Groups groups,
      GroupCheck check,
      GroupPeople people,
      Sessions sessions,
      SessionRows rows,
      SessionRefit refit,
      ObjectProvider<SessionRecords> records,
      Backstop backstop,
      Clock clock) {
    this.jdbc = jdbc;
    this.groups = groups;
    this.check = check;
    this.people = people;
    this.sessions = sessions;
    this.rows = rows;
    this.refit = refit;
    this.records = records;
    this.backstop = backstop;
    this.clock = clock;
  }

  /**
   * @param from first day of a week of the program, after today
   * @return how many groups moved
   */
  public Outcome<Integer> rearrange(Program program, List<Move> moves, LocalDate from) {
    if (!program.weekOf(from).start().equals(from) || !from.isAfter(program.dayAt(clock.instant()))) {
      return Outcome.refused("from", "Choose the first day of a week to come");
    }
    Map<Move, Group> before = new LinkedHashMap<>();
    var refusals = new ArrayList<Refusal>();
    for (Move move : moves) {
      Group group = groups.get(move.group());
      before.put(move, group);
      check.refusals(program, List.of(move.weekday()), details(group, move)).stream()
          .map(refusal -> new Refusal(null, group.name() + ": " + refusal.message()))
          .forEach(refusals::add);
    }
    return refusals.isEmpty() ? backstop.attempt(() -> write(program, before, from)) : Outcome.refused(refusals);
  }

  private static GroupDetails details(Group group, Move move) {
    GroupDetails now = GroupDetails.of(group);
    return new GroupDetails(
        now.name(), now.type(), now.topics(), move.starts(), now.minutes(), now.pause(), move.room(), now.telehealth(), now.seats(),
        now.from(), now.until(), move.facilitators(), now.tracks(), now.curriculum());
  }

  private Outcome<Integer> write(Program program, Map<Move, Group> before, LocalDate from) {
    LocalDate today = program.dayAt(clock.instant());
    jdbc.sql("set constraints group_room_free, group_facilitator_free, group_seat_patient_free deferred").update();
    for (Group group : before.values()) {
      people.leadNoMore(group.id());
    }
    for (var entry : before.entrySet()) {
      if (!update(entry.getKey(), today)) {
        return Outcome.refused("Someone else changed " + entry.getValue().name() + " meanwhile. Build the week again");
      }
      people.lead(entry.getKey().group(), entry.getKey().facilitators());
    }
    jdbc.sql("set constraints group_room_free, group_facilitator_free, group_seat_patient_free immediate").update();
    before.forEach((move, group) -> keepUntil(program, group, move, from));
    before.forEach((move, group) -> clear(program, group));
    before.forEach((move, group) -> refit.follow(group, groups.get(group.id()), program));
    return Outcome.done(before.size());
  }

  private boolean update(Move move, LocalDate today) {
    return jdbc.sql(
                """
                update care_group set weekday = :weekday, starts = :starts, room_id = :room, changed_on = :today, version = version + 1
                 where id = :id and version = :version
                """)
            .param("weekday", move.weekday().getValue())
            .param("starts", move.starts())
            .param("room", Sql.uuidOrNull(move.room()), Types.OTHER)
            .param("today", today)
            .param("id", move.group().value())
            .param("version", move.version())
            .update()
        == 1;
  }

  /** What comes before the first day of the new week stays, and stands for the group's new day in its week. */
  private void keepUntil(Program program, Group group, Move move, LocalDate from) {
    jdbc.sql(
            """
            update care_session set moved = true, state_reason = coalesce(state_reason, :stays), version = version + 1,
              planned_on = planned_on + :days
             where group_id = :group and state = 'PLANNED' and not moved and starts_at > :now and day < :from
            """)
        .param("stays", STAYS)
        .param("days", SessionRefit.days(program, group.weekday(), move.weekday()))
        .param("group", group.id().value())
        .param("now", Sql.at(clock.instant()))
        .param("from", from)
        .update();
  }

  /** Groups that trade places would meet each other's sessions on the way: first all of them leave. */
  private void clear(Program program, Group group) {
    Instant now = clock.instant();
    List<Session> coming =
        sessions.of(group.id(), now, program.at(program.dayAt(now).plusYears(2), group.starts())).stream()
            .filter(session -> session.held() && !session.moved())
            .toList();
    Set<SessionId> recorded = Recorded.among(records, coming);
    for (Session session : coming) {
      if (!recorded.contains(session.id())) {
        rows.leadNoMore(session.id());
        jdbc.sql("update care_session set room_id = null where id = :id").param("id", session.id().value()).update();
      }
    }
  }
}
