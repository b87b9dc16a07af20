package org.handrail.foundation.worklist;

import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.CareRelationship;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Someone who is called to act on a danger to a patient covers for the team until it is closed: the on-call counselor at
 * night must be able to open the safety plan. A whole role only counts while nobody has taken the alert.
 */
@Component
class AlertCover implements CareRelationship {
  private final TaskQueries tasks;
  private final StaffDirectory directory;

  AlertCover(TaskQueries tasks, StaffDirectory directory) {
    this.tasks = tasks;
    this.directory = directory;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean holds(StaffId staff, PatientId patient) {
    return directory.find(staff).map(s -> tasks.alerted(patient, staff, s.roles())).orElse(false);
  }
}
