package org.handrail.foundation.accounts;

import java.time.ZoneId;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Changes the organization's name and clock, and how it can be reached: all or nothing. */
@UseCase
public class ChangeOrganization {

  /** What is wanted; the settings carry the version they were read with. */
  public record Request(String name, ZoneId timeZone, OrganizationSettings.Settings settings) {}

  private final Organizations organizations;
  private final OrganizationSettings settings;
  private final Audit audit;

  ChangeOrganization(Organizations organizations, OrganizationSettings settings, Audit audit) {
    this.organizations = organizations;
    this.settings = settings;
    this.audit = audit;
  }

  /** @return the new version of the settings */
  public Outcome<Integer> change(Request request) {
    Outcome<Integer> outcome =
        organizations.change(request.name(), request.timeZone()).then(changed -> settings.save(request.settings()));
    if (outcome.isDone()) {
      audit.system(Area.ADMINISTRATION, Act.WRITE, null, "organization settings changed");
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }
}
