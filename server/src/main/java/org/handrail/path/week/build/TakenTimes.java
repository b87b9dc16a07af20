package org.handrail.path.week.build;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.path.week.build.facts.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When rooms, staff and patients are taken by what is not being built. */
@Repository
@Transactional(readOnly = true)
class TakenTimes {
  /** Spans of a week by the row they take. */
  record Taken(Map<UUID, Set<Span>> rooms, Map<UUID, Set<Span>> leaders, Map<UUID, Set<Span>> patients) {
    static List<Span> of(Map<UUID, Set<Span>> map, UUID id) {
      return List.copyOf(map.getOrDefault(id, Set.of()));
    }
  }

  private final JdbcClient jdbc;

  TakenTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * In a recurring week: groups of other programs, and single sessions booked for some time ahead, whose dates a group of
   * this weekday would meet.
   */
  Taken weekly(ProgramId program, LocalDate from, LocalDate until) {
    Taken taken = new Taken(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    String running = "g.program_id <> :program and (g.until_on is null or g.until_on > :from)";
    add(taken.rooms(), "select g.room_id as id, g.weekday, g.starts, g.minutes from care_group g where g.room_id is not null and " + running,
        program, from, until);
    add(taken.leaders(),
        "select f.staff_id as id, g.weekday, g.starts, g.minutes from care_group g join care_group_facilitator f"
            + " on f.organization_id = g.organization_id and f.group_id = g.id where " + running,
        program, from, until);
    add(taken.patients(),
        "select s.patient_id as id, g.weekday, g.starts, g.minutes from care_group g join group_seat s"
            + " on s.organization_id = g.organization_id and s.group_id = g.id and (s.until_on is null or s.until_on > :from) where "
            + running,
        program, from, until);
    String single = "s.state = 'PLANNED' and (s.group_id is null or s.moved) and s.day >= :from and s.day < :until";
    dated(taken, single, program, from, until, Set.of());
    return taken;
  }

  /** On some days of one week: every planned session but those being built. */
  Taken dated(ProgramId program, LocalDate from, LocalDate until, Set<UUID> built) {
    Taken taken = new Taken(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    dated(taken, "s.state = 'PLANNED' and s.day >= :from and s.day < :until and s.id <> all(:built)", program, from, until, built);
    return taken;
  }

  private void dated(Taken taken, String which, ProgramId program, LocalDate from, LocalDate until, Set<UUID> built) {
    String columns = "extract(isodow from s.day)::int as weekday, s.starts, s.minutes from care_session s ";
    add(taken.rooms(), "select s.room_id as id, " + columns + "where s.room_id is not null and " + which, program, from, until, built);
    add(taken.leaders(),
        "select f.staff_id as id, " + columns + "join care_session_facilitator f on f.organization_id = s.organization_id"
            + " and f.session_id = s.id where " + which,
        program, from, until, built);
    add(taken.patients(),
        "select o.patient_id as id, " + columns + "join care_session_guest o on o.organization_id = s.organization_id"
            + " and o.session_id = s.id and not o.removed where s.group_id is null and " + which,
        program, from, until, built);
  }

  private void add(Map<UUID, Set<Span>> to, String sql, ProgramId program, LocalDate from, LocalDate until) {
    add(to, sql, program, from, until, Set.of());
  }

  private void add(Map<UUID, Set<Span>> to, String sql, ProgramId program, LocalDate from, LocalDate until, Set<UUID> built) {
    jdbc.sql(sql)
        .param("program", program.value())
        .param("from", from)
        .param("until", until)
        .param("built", built.toArray(UUID[]::new))
        .query(row -> {
          LocalTime starts = row.getObject("starts", LocalTime.class);
          int start = Minutes.at(java.time.DayOfWeek.of(row.getInt("weekday")), starts);
          Span span = new Span(start, Math.min(Span.WEEK, start + row.getInt("minutes")));
          to.computeIfAbsent(row.getObject("id", UUID.class), id -> new LinkedHashSet<>()).add(span);
        });
  }
}
