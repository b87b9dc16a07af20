package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** When people were admitted: the whole time the definitions name, or one half of it. Halves only, so that no two periods differ by a few people. */
public enum Period {
  ALL("The last two years"),
  LATEST("The last twelve months"),
  EARLIER("The twelve months before");

  private final String label;

  Period(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Period> of(String key) {
    for (Period period : values()) {
      if (period.key().equals(key)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /** The half in which somebody started. */
  static Period half(LocalDate startedOn, LocalDate today, Definitions.Numbers numbers) {
    return startedOn.isBefore(today.minusDays(numbers.cohortDays() / 2)) ? EARLIER : LATEST;
  }

  /** The first day. */
  public LocalDate from(LocalDate today, Definitions.Numbers numbers) {
    return today.minusDays(this == LATEST ? numbers.cohortDays() / 2 : numbers.cohortDays());
  }

  /** The last day. */
  public LocalDate until(LocalDate today, Definitions.Numbers numbers) {
    return this == EARLIER ? today.minusDays(numbers.cohortDays() / 2 + 1L) : today;
  }
}
