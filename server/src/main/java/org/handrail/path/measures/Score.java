package org.handrail.path.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One measurement of a patient.
 *
 * @param instrumentName as we name it, or as the sender did
 * @param complete false when a scored question was left out: there is then no total, and it is never taken for zero
 * @param results each number; one {@code total} for what was reported from outside
 * @param missing scored questions without an answer
 */
public record Score(
    ScoreId id,
    PatientId patient,
    InstrumentId instrument,
    String instrumentName,
    Instant measured,
    boolean complete,
    List<Result> results,
    List<String> missing,
    Origin origin) {
  public Score {
    results = List.copyOf(results);
    missing = List.copyOf(missing);
  }

  /** Where it comes from. */
  public sealed interface Origin {
    /** Scored here from a response, by this version of the definition. */
    record Own(ResponseId response, String definitionVersion, Mode mode, @Nullable StaffId enteredBy) implements Origin {}

    /** Reported by another provider, taken over as it was; not computed here and without a band of ours. */
    record External(String from) implements Origin {}
  }

  /**
   * One number.
   *
   * @param rule the definition it follows; null for a number reported from outside
   * @param value null when an answer was missing
   */
  public record Result(String id, String label, @Nullable ScoreRule rule, @Nullable BigDecimal value) {
    /** The band it falls into, where the source of the instrument names one. */
    public Optional<Band> band() {
      return rule == null || value == null ? Optional.empty() : rule.band(value);
    }
  }

  /** The number of a rule, when it was computed or reported. */
  public Optional<BigDecimal> value(String rule) {
    return results.stream().filter(r -> r.id().equals(rule)).flatMap(r -> Optional.ofNullable(r.value()).stream()).findFirst();
  }

  public boolean isExternal() {
    return origin instanceof Origin.External;
  }
}
