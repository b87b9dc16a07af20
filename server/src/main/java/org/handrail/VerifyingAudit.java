package org.handrail;

import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.VerifyAudit;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./handrail verify-audit}: compares every organization's audit trail with its seals. */
final class VerifyingAudit {
  private static final int SOME_FAULTS = 1;

  private VerifyingAudit() {}

  static int run(Command.VerifyAudit command, Shutdown shutdown) {
    OpenData data = OpenData.forCommand(command.data(), "verifying", shutdown);
    ConfigurableApplicationContext context = shutdown.closeLater(data.application().run());
    VerifyAudit verify = context.getBean(VerifyAudit.class);
    boolean intact = true;
    for (Organization organization : context.getBean(Organizations.class).all()) {
      VerifyAudit.Report report = Tenant.in(organization.id(), verify::verify);
      System.out.println(organization.name() + ": " + report.entries() + " entries under " + report.seals() + " seals, "
          + report.unsealed() + " not sealed yet, " + (report.intact() ? "all as they were sealed" : "NOT as they were sealed"));
      if (!report.lastHash().isEmpty()) {
        System.out.println("  last seal " + report.lastHash());
      }
      report.faults().forEach(fault -> System.out.println("  " + fault));
      intact &= report.intact();
    }
    return intact ? 0 : SOME_FAULTS;
  }
}
