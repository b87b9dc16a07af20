package org.handrail.path.measures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of measures: how ready people said they were. */
@Service
@Transactional(readOnly = true)
public class ReadinessOutcomeView {
  private final JdbcClient jdbc;
  private final Organizations organizations;

  ReadinessOutcomeView(JdbcClient jdbc, Organizations organizations) {
    this.jdbc = jdbc;
    this.organizations = organizations;
  }

  /** Readiness, 0 to 10, by the day it was given; the first of a day counts. */
  public Map<PatientId, NavigableMap<LocalDate, Integer>> readiness() {
    var zone = organizations.current().timeZone();
    var all = new HashMap<PatientId, NavigableMap<LocalDate, Integer>>();
    jdbc.sql(
            """
            select s.patient_id, s.measured_at, (r.one ->> 'value')::numeric as value
              from measure_score s, jsonb_array_elements(s.results) as r (one)
             where s.instrument = 'Readiness-ruler' and s.source = 'OWN' and r.one ->> 'score' = 'readiness' and r.one ->> 'value' is not null
             order by s.measured_at, s.id
            """)
        .query(row -> {
          all.computeIfAbsent(Sql.id(row, "patient_id", PatientId::new), p -> new TreeMap<>())
              .putIfAbsent(LocalDate.ofInstant(Sql.instant(row, "measured_at"), zone), row.getBigDecimal("value").intValue());
        });
    return all;
  }
}
