package org.handrail.path.transition;

import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.CareRelationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is asked to take somebody over may read what they are asked to take over, until it is answered. */
@Component
class HandOffRelationship implements CareRelationship {
  private final JdbcClient jdbc;

  HandOffRelationship(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean holds(StaffId staff, PatientId patient) {
    return jdbc.sql("select exists (select 1 from hand_off where patient_id = :patient and closed_at is null and asked_staff = :staff and state = 'ASKED')")
        .param("patient", patient.value())
        .param("staff", staff.value())
        .query(Boolean.class)
        .single();
  }
}
