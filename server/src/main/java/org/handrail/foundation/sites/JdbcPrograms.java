package org.handrail.foundation.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcPrograms implements Programs {
  private static final String COLUMNS =
      """
      select p.id, p.version, p.site_id, s.name as site_name, s.time_zone, p.name, p.level, p.pack_id, p.pack_version,
             p.prescribed_minutes, p.group_cap, p.week_starts, p.active and s.active as active, h.weekday, h.opens, h.closes
        from program p
        join site s on s.organization_id = p.organization_id and s.id = p.site_id
        left join program_hours h on h.organization_id = p.organization_id and h.program_id = p.id
      """;

  private final JdbcClient jdbc;
  private final LevelsOfCare levels;
  private final ObjectProvider<ProgramPackCatalog> packs;

  JdbcPrograms(JdbcClient jdbc, LevelsOfCare levels, ObjectProvider<ProgramPackCatalog> packs) {
    this.jdbc = jdbc;
    this.levels = levels;
    this.packs = packs;
  }

  @Override
  public Optional<Program> find(ProgramId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  @Override
  public Program get(ProgramId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No program " + id));
  }

  @Override
  public Map<ProgramId, Program> find(Collection<ProgramId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return list(
            jdbc.sql(COLUMNS + "where p.id in (:ids) order by p.name, p.id, h.weekday")
                .param("ids", ids.stream().map(ProgramId::value).distinct().toList()))
        .stream()
        .collect(Collectors.toMap(Program::id, p -> p, (a, b) -> a, LinkedHashMap::new));
  }

  @Override
  public List<Program> all() {
    return byCare(list(jdbc.sql(COLUMNS + "where p.active and s.active order by p.name, p.id, h.weekday")));
  }

  @Override
  public List<Program> byLevel(String level) {
    return all().stream().filter(p -> p.level().code().equals(level)).toList();
  }

  @Override
  public List<Program> at(SiteId site) {
    return byCare(
        list(
            jdbc.sql(COLUMNS + "where p.site_id = :site order by p.name, p.id, h.weekday")
                .param("site", site.value())));
  }

  private static List<Program> byCare(List<Program> programs) {
    return programs.stream().sorted(Comparator.comparingInt(p -> p.level().order())).toList();
  }

  private record Row(Program program, List<OpeningHours> hours) {}

  private List<Program> list(JdbcClient.StatementSpec statement) {
    Map<ProgramId, Row> found = new LinkedHashMap<>();
    Map<String, String> names = packNames();
    statement.query(
        row -> {
          ProgramId id = Sql.id(row, "id", ProgramId::new);
          Row known = found.get(id);
          if (known == null) {
            known = new Row(program(row, names), new ArrayList<>());
            found.put(id, known);
          }
          if (row.getObject("weekday") != null) {
            known.hours()
                .add(
                    new OpeningHours(
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)));
          }
        });
    return found.values().stream().map(JdbcPrograms::withHours).toList();
  }

  private Program program(ResultSet row, Map<String, String> names) throws SQLException {
    String pack = row.getString("pack_id");
    return new Program(
        Sql.id(row, "id", ProgramId::new),
        row.getInt("version"),
        Sql.id(row, "site_id", SiteId::new),
        row.getString("site_name"),
        row.getString("name"),
        levels.get(row.getString("level")),
        new PackChoice(pack, row.getInt("pack_version"), names.getOrDefault(pack, pack)),
        ZoneId.of(row.getString("time_zone")),
        row.getInt("prescribed_minutes"),
        row.getInt("group_cap"),
        DayOfWeek.of(row.getInt("week_starts")),
        List.of(),
        row.getBoolean("active"));
  }

  private Map<String, String> packNames() {
    return packs.stream()
        .flatMap(catalog -> catalog.choices().stream())
        .collect(Collectors.toMap(PackChoice::id, PackChoice::name, (a, b) -> a));
  }

  private static Program withHours(Row row) {
    Program p = row.program();
    return new Program(
        p.id(), p.version(), p.site(), p.siteName(), p.name(), p.level(), p.pack(), p.zone(), p.prescribedMinutes(),
        p.groupCap(), p.weekStarts(), row.hours(), p.active());
  }
}
