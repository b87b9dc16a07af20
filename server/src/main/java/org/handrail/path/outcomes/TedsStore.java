package org.handrail.path.outcomes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.handrail.foundation.platform.Ids;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Keeps the national data set. Runs inside the caller's transaction. */
@Repository
class TedsStore {
  private static final String COLUMNS = TedsColumn.ALL.stream().map(TedsColumn::column).collect(Collectors.joining(", "));
  private static final String NEWER = TedsColumn.ALL.stream().skip(2)
      .map(column -> column.column() + " = excluded." + column.column()).collect(Collectors.joining(", "));
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int BUFFER = 1 << 16;

  private final JdbcClient jdbc;
  private final DataSource source;

  TedsStore(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  /** What an import made of its rows. */
  record Merged(long rows, long changed) {}

  /**
   * Streams rows in and merges them with those known of their years.
   *
   * @throws BadFile when a case is there twice
   */
  Merged merge(TedsRows rows) throws IOException {
    UUID arrival = Ids.next();
    long read = copy(arrival, rows);
    int changed = jdbc.sql(
            """
            insert into teds_discharge as known (%1$s) select %1$s from teds_arrival where import = :import
            on conflict (year, case_id) do update set %2$s
             where (known.*) is distinct from (excluded.*)
            """.formatted(COLUMNS, NEWER))
        .param("import", arrival)
        .update();
    jdbc.sql("delete from teds_arrival where import = :import").param("import", arrival).update();
    if (changed > 0) {
      count(rows.years());
    }
    return new Merged(read, changed);
  }

  private long copy(UUID arrival, TedsRows rows) throws IOException {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy teds_arrival (import, " + COLUMNS + ") from stdin");
      try {
        var text = new StringBuilder(BUFFER + 256);
        long read = rows.read(row -> {
          text.append(arrival).append('\t').append(row);
          if (text.length() > BUFFER) {
            send(copy, text);
          }
        });
        send(copy, text);
        copy.endCopy();
        return read;
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw new BadFile("a CASEID is there twice in one year");
      }
      throw new UncheckedIOException(new IOException("The rows could not be copied", e));
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  private static void send(CopyIn copy, StringBuilder text) throws IOException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    text.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new IOException("The rows could not be copied", e);
    }
  }

  private void count(Collection<Integer> years) {
    jdbc.sql("delete from teds_count where year in (:years)").param("years", years).update();
    jdbc.sql(
            """
            insert into teds_count (year, services_d, reason, los, discharges)
            select year, coalesce(services_d, -9), coalesce(reason, -9), coalesce(los, -9), count(*)
              from teds_discharge where year in (:years) group by 1, 2, 3, 4
            """)
        .param("years", years)
        .update();
  }

  /** @return how many totals are new or changed */
  int total(List<TedsTotals.Total> totals) {
    int changed = 0;
    for (TedsTotals.Total total : totals) {
      changed += jdbc.sql(
              """
              insert into teds_total as known (year, variable, code, label, frequency) values (:year, :variable, :code, :label, :frequency)
              on conflict (year, variable, code) do update set label = excluded.label, frequency = excluded.frequency
               where (known.label, known.frequency) is distinct from (excluded.label, excluded.frequency)
              """)
          .param("year", total.year())
          .param("variable", total.variable())
          .param("code", total.code())
          .param("label", total.label())
          .param("frequency", total.frequency())
          .update();
    }
    return changed;
  }

  /** The codes of all imported codebooks, by year and variable. Read before rows are copied: a connection does one or the other. */
  Map<Integer, Map<String, Map<Integer, String>>> codebooks() {
    var years = new HashMap<Integer, Map<String, Map<Integer, String>>>();
    jdbc.sql("select year, variable, code, label from teds_total").query(row -> {
      // Renamed over the years.
      String variable = row.getString(2).equals("GENDER") ? "SEX" : row.getString(2);
      years.computeIfAbsent(row.getInt(1), y -> new HashMap<>()).computeIfAbsent(variable, v -> new HashMap<>())
          .put(row.getInt(3), row.getString(4));
    });
    return years;
  }
}
