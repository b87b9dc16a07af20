package org.handrail.path.outcomes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How we count, as data: resources/outcomes/definitions.json. */
@Component
public class Definitions {
  /**
   * The numbers behind the rates; days unless another unit is named.
   *
   * @param smallestCell people; a cell below it is hidden
   * @param publishFrom people who started; below it nothing is published
   * @param readyFrom readiness, 0 to 10, from which somebody counts as ready
   */
  public record Numbers(String version, String source, int smallestCell, int publishFrom, int publishLagDays, int cohortDays,
      int completedAfterDays, int startedAfterDays, int startWithinDays, List<Integer> retainedDays, int followUpDay, int followUpWindowDays,
      int doseWeeks, int familyDays, int familyWithinDays, int planWithinDays, int communityWithinDays, int readyFrom, int readinessWithinDays) {}

  private final Numbers numbers;

  Definitions(JsonMapper json) {
    try (InputStream in = new ClassPathResource("outcomes/definitions.json").getInputStream()) {
      numbers = json.readValue(in, Numbers.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Numbers numbers() {
    return numbers;
  }
}
