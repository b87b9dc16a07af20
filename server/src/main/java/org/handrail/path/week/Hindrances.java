package org.handrail.path.week;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in the way of a session at other times, before anybody puts it there: the room, those who lead it, the
 * program's days, and the people expected. {@link MoveSession} decides; this only says beforehand.
 */
@Component
public class Hindrances {
  private final Conflicts conflicts;
  private final Programs programs;
  private final ClosedDays closedDays;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final StaffAvailabilities availabilities;
  private final Rosters rosters;
  private final PatientSchedule schedule;
  private final BusyTimes busyTimes;
  private final Clock clock;

  Hindrances(
      Conflicts conflicts,
      Programs programs,
      ClosedDays closedDays,
      Rooms rooms,
      StaffDirectory staff,
      StaffAvailabilities availabilities,
      Rosters rosters,
      PatientSchedule schedule,
      BusyTimes busyTimes,
      Clock clock) {
    this.conflicts = conflicts;
    this.programs = programs;
    this.closedDays = closedDays;
    this.rooms = rooms;
    this.staff = staff;
    this.availabilities = availabilities;
    this.rosters = rosters;
    this.schedule = schedule;
    this.busyTimes = busyTimes;
    this.clock = clock;
  }

  /**
   * A span in the program's local time in which something stands in the way.
   *
   * @param firm the session cannot be put there; otherwise somebody should know
   */
  public record Hindrance(LocalDateTime from, LocalDateTime until, String says, boolean firm) {}

  /**
   * A span in which one of those expected cannot come or sits elsewhere.
   *
   * @param who counted from 0; says nothing about who it is
   */
  public record Missing(LocalDateTime from, LocalDateTime until, int who) {}

  /** @param expected how many people are expected at the session */
  public record Found(List<Hindrance> things, List<Missing> people, int expected) {}

  /** On days from {@code from} until before {@code until}, in the local time of the session's program. */
  @Transactional(readOnly = true)
  public Found of(Session session, LocalDate from, LocalDate until) {
    Program program = programs.get(session.program());
    List<Hindrance> things = new ArrayList<>();
    past(things, program, from);
    taken(things, session, program, from, until);
    program(things, program, from, until);
    leaders(things, session, from, until);
    List<PatientId> people = rosters.of(session.id()).stream().map(Expected::patient).toList();
    return new Found(things, missing(session, people, from, until), people.size());
  }

  private void past(List<Hindrance> things, Program program, LocalDate from) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), program.zone());
    if (from.atStartOfDay().isBefore(now)) {
      things.add(new Hindrance(from.atStartOfDay(), now, "That time is over", true));
    }
  }

  private void taken(List<Hindrance> things, Session session, Program program, LocalDate from, LocalDate until) {
    for (Session other : conflicts.around(session, from.atStartOfDay(program.zone()).toInstant(), until.atStartOfDay(program.zone()).toInstant())) {
      // Another site may keep another time; the span is told in ours.
      LocalDateTime starts = LocalDateTime.ofInstant(other.startsAt(), program.zone());
      LocalDateTime ends = LocalDateTime.ofInstant(other.endsAt(), program.zone());
      RoomId room = session.room();
      if (room != null && room.equals(other.room())) {
        things.add(new Hindrance(starts, ends, rooms.find(room).map(Room::name).orElse("The room") + " is taken: " + other.title(), true));
      }
      session.facilitators().stream().filter(other::ledBy).forEach(
          leader -> things.add(new Hindrance(starts, ends, name(leader) + " leads " + other.title(), true)));
    }
  }

  private void program(List<Hindrance> things, Program program, LocalDate from, LocalDate until) {
    Map<LocalDate, String> closed = closedDays.of(program.id(), from, until);
    from.datesUntil(until).forEach(day -> {
      String why = closed.get(day);
      if (why != null) {
        things.add(new Hindrance(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), "Closed: " + why, true));
      } else if (!program.hours().isEmpty()) {
        around(program.hours().stream().filter(h -> h.day() == day.getDayOfWeek()).map(h -> new Span(h.opens(), h.closes())).toList())
            .forEach(shut -> things.add(new Hindrance(shut.from(day), shut.until(day), "Outside the open hours of " + program.name(), false)));
      }
    });
  }

  private void leaders(List<Hindrance> things, Session session, LocalDate from, LocalDate until) {
    availabilities.of(session.facilitators(), from, until).forEach((leader, known) -> from.datesUntil(until).forEach(day -> {
      if (known.isOff(day)) {
        things.add(new Hindrance(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), name(leader) + " is away", false));
      } else if (!known.hours().isEmpty()) {
        around(known.hours().stream().filter(h -> h.day() == day.getDayOfWeek()).map(h -> new Span(h.starts(), h.ends())).toList())
            .forEach(free -> things.add(new Hindrance(free.from(day), free.until(day), name(leader) + " does not work then", false)));
      }
    }));
  }

  private List<Missing> missing(Session session, List<PatientId> people, LocalDate from, LocalDate until) {
    Map<PatientId, List<Session>> elsewhere = schedule.between(people, from, until);
    Map<PatientId, List<BusyTime>> busy = busyTimes.of(people, from);
    List<Missing> missing = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      int who = i;
      for (Session other : elsewhere.getOrDefault(people.get(i), List.of())) {
        if (other.held() && !other.id().equals(session.id())) {
          missing.add(new Missing(other.day().atTime(other.starts()), other.day().atTime(other.starts()).plusMinutes(other.minutes()), who));
        }
      }
      for (BusyTime time : busy.getOrDefault(people.get(i), List.of())) {
        from.datesUntil(until).filter(day -> time.firm() && time.holdsOn(day))
            .forEach(day -> missing.add(new Missing(day.atTime(time.starts()), day.atTime(time.ends()), who)));
      }
    }
    return missing;
  }

  private String name(StaffId id) {
    return staff.find(id).map(member -> member.name().shown()).orElse("Who leads it");
  }

  /** A span of one day; no end means midnight. */
  private record Span(LocalTime starts, @Nullable LocalTime ends) {
    LocalDateTime from(LocalDate day) {
      return day.atTime(starts);
    }

    LocalDateTime until(LocalDate day) {
      return ends == null ? day.plusDays(1).atStartOfDay() : day.atTime(ends);
    }
  }

  /** What is left of a day around spans, which come in the order of time. */
  private static List<Span> around(List<Span> spans) {
    List<Span> left = new ArrayList<>();
    LocalTime at = LocalTime.MIDNIGHT;
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::starts)).toList()) {
      if (at.isBefore(span.starts())) {
        left.add(new Span(at, span.starts()));
      }
      LocalTime ends = Objects.requireNonNull(span.ends());
      at = ends.isAfter(at) ? ends : at;
    }
    left.add(new Span(at, null));
    return left;
  }
}
