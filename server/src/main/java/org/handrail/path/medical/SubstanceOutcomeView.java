package org.handrail.path.medical;

import java.util.HashMap;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of diagnoses: the substance of the first one on record, by its ICD-10-CM category. */
@Service
@Transactional(readOnly = true)
public class SubstanceOutcomeView {
  private final JdbcClient jdbc;

  SubstanceOutcomeView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Each person's category, F10 to F19; people without one are missing. A confirmed diagnosis goes before a provisional one. */
  public Map<PatientId, String> categories() {
    var categories = new HashMap<PatientId, String>();
    jdbc.sql(
            """
            select distinct on (patient_id) patient_id, left(icd10, 3) as category
              from diagnosis
             where icd10 >= 'F10' and icd10 < 'F20' and coalesce(closed_as, '') not in ('MISTAKE', 'RULED_OUT')
             order by patient_id, status = 'CONFIRMED' desc, recorded_at, id
            """)
        .query(row -> {
          categories.put(Sql.id(row, "patient_id", PatientId::new), row.getString("category"));
        });
    return categories;
  }
}
