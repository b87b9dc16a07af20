package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {
  /** The order in which to read the code: a module may only stand on those before it. */
  private static final List<String> ORDER =
      List.of(
          "platform", "privacy", "people", "sites", "rules", "worklist", "messages", "documents", "accounts",
          "medical", "measures", "inquiry", "placement", "admission", "plan", "week", "attendance", "conversation", "family", "community", "transition", "followup", "outcomes",
          "ui", "guide", "desk", "portal", "calendar", "fhir", "demo");

  private final ApplicationModules modules = ApplicationModules.of(Handrail.class);

  @Test
  void modules_use_only_what_they_declare() {
    modules.verify();
  }

  @Test
  void imports_run_down_the_floors_never_up() {
    for (ApplicationModule module : modules) {
      String name = module.getIdentifier().toString();
      assertThat(ORDER).as("every module has its place in the order").contains(name);
      module
          .getDirectDependencies(modules)
          .uniqueModules()
          .forEach(
              below ->
                  assertThat(ORDER.indexOf(below.getIdentifier().toString()))
                      .as(name + " stands on " + below.getIdentifier())
                      .isLessThan(ORDER.indexOf(name)));
    }
  }

  /** A package-info among the tests comes first on the class path and would hide the module of that name. */
  @Test
  void no_test_hides_the_front_door_of_a_module() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      assertThat(files.filter(file -> file.endsWith("package-info.java"))).isEmpty();
    }
  }
}
