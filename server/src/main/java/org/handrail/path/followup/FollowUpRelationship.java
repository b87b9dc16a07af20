package org.handrail.path.followup;

import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.CareRelationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever makes an open contact may read what it needs, until it is settled; one that nobody of the team makes is any case manager's. */
@Component
class FollowUpRelationship implements CareRelationship {
  private final JdbcClient jdbc;
  private final StaffDirectory staff;

  FollowUpRelationship(JdbcClient jdbc, StaffDirectory staff) {
    this.jdbc = jdbc;
    this.staff = staff;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean holds(StaffId member, PatientId patient) {
    return jdbc.sql("select exists (select 1 from follow_up where patient_id = :patient and state = 'OPEN' and owner = :staff)")
            .param("patient", patient.value()).param("staff", member.value()).query(Boolean.class).single()
        || (ownerless(patient) && staff.find(member).filter(who -> who.active() && who.roles().contains(Role.CASE_MANAGER)).isPresent());
  }

  private boolean ownerless(PatientId patient) {
    return jdbc.sql("select exists (select 1 from follow_up where patient_id = :patient and state = 'OPEN' and owner is null)")
        .param("patient", patient.value()).query(Boolean.class).single();
  }
}
