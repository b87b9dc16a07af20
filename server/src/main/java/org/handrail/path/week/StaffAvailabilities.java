package org.handrail.path.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds when staff work and what they can lead. */
@Repository
@Transactional(readOnly = true)
public class StaffAvailabilities {
  private final JdbcClient jdbc;

  StaffAvailabilities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For one; empty lists where nothing was entered. Days away from {@code from} on. */
  public StaffAvailability of(StaffId staff, LocalDate from) {
    return Objects.requireNonNull(of(List.of(staff), from, LocalDate.of(9999, 1, 1)).get(staff));
  }

  /** For each of them, in their order; days away that touch {@code from} until before {@code until}. */
  public Map<StaffId, StaffAvailability> of(Collection<StaffId> staff, LocalDate from, LocalDate until) {
    UUID[] ids = staff.stream().map(StaffId::value).distinct().toArray(UUID[]::new);
    Map<StaffId, List<StaffAvailability.Hours>> hours = new LinkedHashMap<>();
    Map<StaffId, List<StaffAvailability.TimeOff>> off = new LinkedHashMap<>();
    Map<StaffId, Set<String>> languages = new LinkedHashMap<>();
    Map<StaffId, Set<CurriculumId>> curricula = new LinkedHashMap<>();
    jdbc.sql("select * from staff_working_hours where staff_id = any(:ids) order by weekday, starts")
        .param("ids", ids)
        .query(
            row -> {
              hours
                  .computeIfAbsent(Sql.id(row, "staff_id", StaffId::new), id -> new ArrayList<>())
                  .add(
                      new StaffAvailability.Hours(
                          DayOfWeek.of(row.getInt("weekday")),
                          row.getObject("starts", LocalTime.class),
                          row.getObject("ends", LocalTime.class)));
            });
    jdbc.sql("select * from staff_time_off where staff_id = any(:ids) and until_on > :from and from_on < :until order by from_on")
        .param("ids", ids)
        .param("from", from)
        .param("until", until)
        .query(
            row -> {
              off.computeIfAbsent(Sql.id(row, "staff_id", StaffId::new), id -> new ArrayList<>())
                  .add(
                      new StaffAvailability.TimeOff(
                          row.getObject("id", UUID.class),
                          Sql.date(row, "from_on"),
                          Sql.date(row, "until_on"),
                          row.getString("reason")));
            });
    jdbc.sql("select staff_id, language from staff_language where staff_id = any(:ids) order by language")
        .param("ids", ids)
        .query(
            row -> {
              languages
                  .computeIfAbsent(Sql.id(row, "staff_id", StaffId::new), id -> new LinkedHashSet<>())
                  .add(row.getString("language"));
            });
    jdbc.sql("select staff_id, curriculum_id from staff_curriculum where staff_id = any(:ids) order by curriculum_id")
        .param("ids", ids)
        .query(
            row -> {
              curricula
                  .computeIfAbsent(Sql.id(row, "staff_id", StaffId::new), id -> new LinkedHashSet<>())
                  .add(Sql.id(row, "curriculum_id", CurriculumId::new));
            });
    Map<StaffId, StaffAvailability> found = new LinkedHashMap<>();
    for (StaffId id : staff) {
      found.put(
          id,
          new StaffAvailability(
              id,
              List.copyOf(hours.getOrDefault(id, List.of())),
              List.copyOf(off.getOrDefault(id, List.of())),
              Set.copyOf(languages.getOrDefault(id, Set.of())),
              Set.copyOf(curricula.getOrDefault(id, Set.of()))));
    }
    return found;
  }
}
