package org.handrail.path.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the national data set says. Context for our own numbers, never a comparison: other people, other definitions. */
@Repository
@Transactional(readOnly = true)
public class Teds {
  private static final int COMPLETED = 1;
  private static final int TRANSFERRED = 4;

  private final JdbcClient jdbc;

  Teds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One service in one year.
   *
   * @param discharges those whose reason is known
   * @param medianStay of the discharges whose length is known; null when none is
   * @param stayUnknown how many lengths are missing
   */
  public record Service(String name, long discharges, long completed, long transferred, @Nullable String medianStay, long stayUnknown) {
    public long completedOrMovedOn() {
      return completed + transferred;
    }
  }

  /** What was imported of a year as rows, by groups of services at discharge. */
  public record Year(int year, long rows, List<Service> services) {}

  /** All services of a year, from its codebook. */
  public record National(int year, long discharges, long completed, long transferred) {
    public long completedOrMovedOn() {
      return completed + transferred;
    }
  }

  private record Group(String name, List<Integer> codes) {}

  private static final List<Group> GROUPS = List.of(
      new Group("Intensive outpatient", List.of(6)), new Group("Residential, short and long", List.of(4, 5)), new Group("Outpatient", List.of(7)));

  /** The newest codebook's totals. */
  public Optional<National> national() {
    return jdbc.sql("select max(year) from teds_total where variable = 'REASON'").query(Integer.class).optional().map(year -> {
      var counts = new TreeMap<Integer, Long>();
      jdbc.sql("select code, frequency from teds_total where variable = 'REASON' and year = :year").param("year", year)
          .query(row -> {
            counts.put(row.getInt(1), row.getLong(2));
          });
      return new National(year, counts.headMap(0).isEmpty() ? sum(counts) : sum(counts.tailMap(0)), counts.getOrDefault(COMPLETED, 0L), counts.getOrDefault(TRANSFERRED, 0L));
    });
  }

  /** The newest year of which there are rows. */
  public Optional<Year> rows() {
    return jdbc.sql("select max(year) from teds_count").query(Integer.class).optional().map(year -> {
      var services = new ArrayList<Service>();
      for (Group group : GROUPS) {
        services.add(service(year, group));
      }
      long rows = jdbc.sql("select sum(discharges) from teds_count where year = :year").param("year", year).query(Long.class).single();
      return new Year(year, rows, services);
    });
  }

  private Service service(int year, Group group) {
    var reasons = new TreeMap<Integer, Long>();
    var stays = new TreeMap<Integer, Long>();
    jdbc.sql("select reason, los, discharges from teds_count where year = :year and services_d in (:services)")
        .param("year", year)
        .param("services", group.codes())
        .query(row -> {
          reasons.merge(row.getInt(1), row.getLong(3), Long::sum);
          stays.merge(row.getInt(2), row.getLong(3), Long::sum);
        });
    long unknown = stays.entrySet().stream().filter(stay -> !TedsStay.isKnown(stay.getKey())).mapToLong(Map.Entry::getValue).sum();
    stays.keySet().removeIf(code -> !TedsStay.isKnown(code));
    return new Service(group.name(), sum(reasons.tailMap(0)), reasons.getOrDefault(COMPLETED, 0L), reasons.getOrDefault(TRANSFERRED, 0L), median(stays), unknown);
  }

  /** The code that holds the middle one, in words: inside a range nothing finer is known. */
  static @Nullable String median(TreeMap<Integer, Long> stays) {
    long all = sum(stays);
    long until = 0;
    for (Map.Entry<Integer, Long> stay : stays.entrySet()) {
      until += stay.getValue();
      if (2 * until >= all) {
        return TedsStay.of(stay.getKey()).label();
      }
    }
    return null;
  }

  private static long sum(Map<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
