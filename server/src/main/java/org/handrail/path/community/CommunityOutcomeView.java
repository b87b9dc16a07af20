package org.handrail.path.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of the community: days, no places. */
@Service
@Transactional(readOnly = true)
public class CommunityOutcomeView {
  private final JdbcClient jdbc;
  private final Organizations organizations;

  CommunityOutcomeView(JdbcClient jdbc, Organizations organizations) {
    this.jdbc = jdbc;
    this.organizations = organizations;
  }

  /** Days on which somebody was known to have gone where they were referred, oldest first. Patients without one are missing. */
  public Map<PatientId, List<LocalDate>> daysArrived() {
    var zone = organizations.current().timeZone();
    Map<PatientId, List<LocalDate>> days = new HashMap<>();
    jdbc.sql("select patient_id, closed_at from community_referral where outcome = 'ARRIVED' order by closed_at, id")
        .query(row -> {
          Instant at = Sql.instant(row, "closed_at");
          days.computeIfAbsent(Sql.id(row, "patient_id", PatientId::new), p -> new ArrayList<>()).add(LocalDate.ofInstant(at, zone));
        });
    return days;
  }
}
