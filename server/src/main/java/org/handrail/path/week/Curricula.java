package org.handrail.path.week;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the organization's curricula. */
@Repository
@Transactional(readOnly = true)
public class Curricula {
  private final JdbcClient jdbc;
  private final SessionTypes types;

  Curricula(JdbcClient jdbc, SessionTypes types) {
    this.jdbc = jdbc;
    this.types = types;
  }

  /** All of them, by name; former ones too. */
  public List<Curriculum> all() {
    Map<CurriculumId, List<Curriculum.Topic>> topics = new LinkedHashMap<>();
    jdbc.sql("select * from curriculum_topic order by curriculum_id, place")
        .query(
            row -> {
              topics
                  .computeIfAbsent(Sql.id(row, "curriculum_id", CurriculumId::new), id -> new ArrayList<>())
                  .add(new Curriculum.Topic(row.getString("title"), List.of((String[]) row.getArray("goals").getArray())));
            });
    return jdbc.sql("select * from curriculum order by name, id")
        .query(
            (row, n) -> {
              CurriculumId id = Sql.id(row, "id", CurriculumId::new);
              return new Curriculum(
                  id,
                  row.getInt("version"),
                  row.getString("name"),
                  types.get(row.getString("session_type")),
                  row.getBoolean("rolling"),
                  row.getString("source"),
                  row.getBoolean("active"),
                  topics.getOrDefault(id, List.of()));
            })
        .list();
  }

  public Optional<Curriculum> find(CurriculumId id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** @throws NoSuchElementException when there is none: ids come from our own rows */
  public Curriculum get(CurriculumId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No curriculum " + id));
  }
}
