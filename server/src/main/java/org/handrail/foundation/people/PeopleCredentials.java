package org.handrail.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.DiagnosingCredential;
import org.springframework.stereotype.Service;

/** Answers access decisions from the credentials on file, on today's date where the organization is. */
@Service
class PeopleCredentials implements DiagnosingCredential {
  private final StaffDirectory directory;
  private final Organizations organizations;
  private final Clock clock;

  PeopleCredentials(StaffDirectory directory, Organizations organizations, Clock clock) {
    this.directory = directory;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public boolean heldBy(StaffId staff) {
    return directory.mayDiagnose(staff, LocalDate.ofInstant(clock.instant(), organizations.current().timeZone()));
  }
}
