package org.handrail;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.ImportReport.Result;
import org.handrail.foundation.platform.Importer;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.database.CannotStart;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./handrail import}: takes in records, while the program is served or not. */
record Importing(Command.Import command) {
  private static final int SOME_REFUSED = 1;

  int run(Shutdown shutdown) {
    OpenData data = OpenData.forCommand(command.data(), "importing into", shutdown);
    ConfigurableApplicationContext context = shutdown.closeLater(data.application().run());
    Importer importer = importer(context.getBeanProvider(Importer.class).stream().toList());
    Organization organization = organization(context.getBean(Organizations.class).all());
    System.out.println("Importing into " + organization.name() + " (" + data.directory().path() + ")");
    return tell(Tenant.in(organization.id(), () -> importer.run(command.files())));
  }

  private Importer importer(List<Importer> importers) {
    return importers.stream()
        .filter(importer -> importer.kind().equals(command.kind()))
        .findFirst()
        .orElseThrow(() -> new CannotStart("There is no import of '" + command.kind() + "'; there is "
            + importers.stream()
                .sorted(Comparator.comparing(Importer::kind))
                .map(importer -> importer.kind() + " (" + importer.describes() + ")")
                .reduce((a, b) -> a + ", " + b)
                .orElse("none")));
  }

  private Organization organization(List<Organization> all) {
    if (command.organization().isEmpty()) {
      if (all.size() == 1) {
        return all.getFirst();
      }
      throw new CannotStart(all.isEmpty()
          ? "This program has no organization yet: start it and set it up on its first page"
          : "There are " + all.size() + " organizations here: name one with --organization");
    }
    String wanted = command.organization().get();
    Optional<Organization> named = all.stream()
        .filter(organization -> organization.name().equalsIgnoreCase(wanted)
            || organization.slug().equals(wanted) || organization.id().value().toString().equals(wanted))
        .findFirst();
    return named.orElseThrow(() -> new CannotStart("There is no organization '" + wanted + "' here"));
  }

  private static int tell(ImportReport report) {
    for (ImportReport.Entry entry : report.entries()) {
      System.out.println(switch (entry.result()) {
        case ACCEPTED -> "  stored   ";
        case KNOWN -> "  known    ";
        case REFUSED -> "  refused  ";
      } + entry.source() + (entry.message().isBlank() ? "" : ": " + entry.message()));
    }
    long refused = report.count(Result.REFUSED);
    System.out.println(report.count(Result.ACCEPTED) + " stored, " + report.count(Result.KNOWN) + " known already, "
        + refused + " refused");
    return refused == 0 ? 0 : SOME_REFUSED;
  }
}
