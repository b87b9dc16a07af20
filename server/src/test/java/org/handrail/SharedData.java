package org.handrail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data that is not part of the repository: {@code HANDRAIL_SHARED_DATA}, or {@code shared/data} beside the checkout.
 * A test which needs it is skipped elsewhere and has a sibling on data we made.
 */
public final class SharedData {
  private SharedData() {}

  /** The file or folder, or the test is skipped. */
  public static Path path(String relative) {
    String given = System.getenv("HANDRAIL_SHARED_DATA");
    Path root = given != null ? Path.of(given) : Path.of("..", "..", "shared", "data");
    Path wanted = root.resolve(relative).toAbsolutePath().normalize();
    Assumptions.assumeTrue(
        Files.exists(wanted), () -> "Skipped: real data " + relative + " is not here; set HANDRAIL_SHARED_DATA");
    return wanted;
  }

  /** The published facts beside the data, such as scoring examples, or the test is skipped. */
  public static Path facts(String relative) {
    Path wanted = path("README.md").resolve("../../facts").resolve(relative).normalize();
    Assumptions.assumeTrue(Files.exists(wanted), () -> "Skipped: published facts " + relative + " are not here");
    return wanted;
  }
}
