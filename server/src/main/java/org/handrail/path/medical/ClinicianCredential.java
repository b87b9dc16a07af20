package org.handrail.path.medical;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.people.Credential;
import org.handrail.foundation.people.CredentialTable;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.StaffId;
import org.springframework.stereotype.Component;

/** What allows someone to confirm a diagnosis today, in the organization's time zone. An expired licence never does. */
@Component
class ClinicianCredential {

  private final StaffDirectory staff;
  private final CredentialTable table;
  private final Organizations organizations;
  private final Clock clock;

  ClinicianCredential(StaffDirectory staff, CredentialTable table, Organizations organizations, Clock clock) {
    this.staff = staff;
    this.table = table;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** In words, such as "LCSW L-12 (OK)"; empty when nothing allows it. */
  Optional<String> of(StaffId id) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    return staff.credentials(id).stream()
        .filter(c -> c.validOn(today) && table.find(c.kind()).map(CredentialTable.Kind::diagnose).orElse(false))
        .findFirst()
        .map(ClinicianCredential::words);
  }

  private static String words(Credential c) {
    return c.kind() + " " + c.number() + " (" + c.state() + ")";
  }
}
