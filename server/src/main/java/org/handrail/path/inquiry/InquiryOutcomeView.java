package org.handrail.path.inquiry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What outcomes may know of inquiries: when people first asked. */
@Service
@Transactional(readOnly = true)
public class InquiryOutcomeView {
  private final JdbcClient jdbc;
  private final Organizations organizations;

  InquiryOutcomeView(JdbcClient jdbc, Organizations organizations) {
    this.jdbc = jdbc;
    this.organizations = organizations;
  }

  /** The days of each person's first contacts, in the organization's zone: one for each inquiry that became theirs. */
  public Map<PatientId, NavigableSet<LocalDate>> firstContacts() {
    var zone = organizations.current().timeZone();
    var days = new HashMap<PatientId, NavigableSet<LocalDate>>();
    jdbc.sql("select patient_id, first_contact_at from inquiry where patient_id is not null").query(row -> {
      days.computeIfAbsent(Sql.id(row, "patient_id", PatientId::new), p -> new TreeSet<>())
          .add(LocalDate.ofInstant(Sql.instant(row, "first_contact_at"), zone));
    });
    return days;
  }
}
