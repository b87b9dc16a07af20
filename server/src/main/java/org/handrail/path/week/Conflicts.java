package org.handrail.path.week;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.Weekdays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who has a room or a facilitator already, to say it by name. The constraints decide when two act at once. */
@Component
class Conflicts {
  /** How far ahead single sessions are compared with a new series; what is booked later meets the constraints. */
  private static final Period AHEAD = Period.ofYears(1);

  private final JdbcClient jdbc;
  private final SessionRow row;
  private final Groups groups;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final Clock clock;

  Conflicts(JdbcClient jdbc, SessionRow row, Groups groups, Rooms rooms, StaffDirectory staff, Clock clock) {
    this.jdbc = jdbc;
    this.row = row;
    this.groups = groups;
    this.rooms = rooms;
    this.staff = staff;
    this.clock = clock;
  }

  /** What stands in the way of a weekly series: other series, and single sessions on its days. */
  List<Refusal> ofSeries(@Nullable GroupId self, Program program, DayOfWeek weekday, GroupDetails details) {
    Set<Refusal> found = new LinkedHashSet<>();
    LocalDate today = program.dayAt(clock.instant());
    LocalDate from = details.from().isBefore(today) ? today : details.from();
    List<RoomId> room = details.room() == null ? List.of() : List.of(details.room());
    for (Group other : groups.competing(weekday, from, room, details.facilitators())) {
      boolean apart =
          other.id().equals(self)
              || !Times.overlap(details.starts(), details.minutes(), other.starts(), other.minutes())
              || (details.until() != null && !other.from().isBefore(details.until()));
      if (!apart) {
        String when = Weekdays.name(weekday) + "s " + Times.span(other.starts(), other.ends());
        report(found, other.room(), other.facilitators(), other.name(), when, details.room(), details.facilitators());
      }
    }
    for (Session other : single(room, details.facilitators(), from.minusDays(1).atStartOfDay(program.zone()).toInstant(), until(from, details.until(), program))) {
      boolean apart =
          (self != null && self.equals(other.group()))
              || other.day().getDayOfWeek() != weekday
              || !Times.overlap(details.starts(), details.minutes(), other.starts(), other.minutes());
      if (!apart) {
        String when = "on " + Times.monthDay(other.day()) + ", " + Times.span(other.starts(), other.ends());
        report(found, other.room(), other.facilitators(), other.title(), when, details.room(), details.facilitators());
      }
    }
    return List.copyOf(found);
  }

  /** What stands in the way of one session in this span. */
  List<Refusal> ofSession(
      @Nullable SessionId self, Instant from, Instant until, @Nullable RoomId room, Collection<StaffId> facilitators) {
    Set<Refusal> found = new LinkedHashSet<>();
    List<RoomId> wanted = room == null ? List.of() : List.of(room);
    // No session is longer than a day.
    for (Session other : any(wanted, facilitators, from.minusSeconds(86_400), until)) {
      if (!other.id().equals(self) && other.startsAt().isBefore(until) && from.isBefore(other.endsAt())) {
        String when = Times.span(other.starts(), other.ends());
        report(found, other.room(), other.facilitators(), other.title(), when, room, facilitators);
      }
    }
    return List.copyOf(found);
  }

  /** Other sessions in the room of this one or led by those who lead it, that touch the span. */
  List<Session> around(Session session, Instant from, Instant until) {
    RoomId room = session.room();
    return any(room == null ? List.of() : List.of(room), session.facilitators(), from.minusSeconds(86_400), until).stream()
        .filter(other -> !other.id().equals(session.id()) && from.isBefore(other.endsAt()))
        .toList();
  }

  private void report(
      Set<Refusal> found,
      @Nullable RoomId theirRoom,
      List<StaffId> theirPeople,
      String what,
      String when,
      @Nullable RoomId room,
      Collection<StaffId> people) {
    if (room != null && room.equals(theirRoom)) {
      String name = rooms.find(room).map(Room::name).orElse("The room");
      found.add(new Refusal("room", name + " is taken: " + what + ", " + when));
    }
    for (StaffId person : people) {
      if (theirPeople.contains(person)) {
        String name = staff.find(person).map(StaffMember::name).map(n -> n.shown()).orElse("This person");
        found.add(new Refusal("facilitators", name + " leads " + what + ", " + when));
      }
    }
  }

  private static Instant until(LocalDate from, @Nullable LocalDate until, Program program) {
    LocalDate last = until == null ? from.plus(AHEAD) : until;
    return last.atStartOfDay(program.zone()).toInstant();
  }

  /** Sessions apart from any series: appointments, and those put at another time. */
  private List<Session> single(Collection<RoomId> rooms, Collection<StaffId> staff, Instant from, Instant until) {
    return query("and (s.group_id is null or s.moved) ", rooms, staff, from, until);
  }

  private List<Session> any(Collection<RoomId> rooms, Collection<StaffId> staff, Instant from, Instant until) {
    return query("", rooms, staff, from, until);
  }

  private List<Session> query(String which, Collection<RoomId> rooms, Collection<StaffId> staff, Instant from, Instant until) {
    return jdbc.sql(
            SessionRow.COLUMNS
                + "where s.starts_at >= :from and s.starts_at < :until and s.state = 'PLANNED' "
                + which
                + """
                and (s.room_id = any(:rooms) or exists (
                  select 1 from care_session_facilitator f
                   where f.organization_id = s.organization_id and f.session_id = s.id and f.staff_id = any(:staff)))
                order by s.starts_at, s.id
                """)
        .param("from", Sql.at(from))
        .param("until", Sql.at(until))
        .param("rooms", rooms.stream().map(RoomId::value).toArray(UUID[]::new))
        .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
        .query(row)
        .list();
  }
}
