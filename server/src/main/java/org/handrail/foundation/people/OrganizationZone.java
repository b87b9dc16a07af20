package org.handrail.foundation.people;

import java.time.ZoneId;
import org.handrail.foundation.privacy.HomeZone;
import org.springframework.stereotype.Service;

@Service
class OrganizationZone implements HomeZone {
  private final Organizations organizations;

  OrganizationZone(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public ZoneId zone() {
    return organizations.current().timeZone();
  }
}
