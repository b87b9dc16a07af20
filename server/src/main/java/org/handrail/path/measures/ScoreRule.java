package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one number is made from the answers to its questions, all of which must be answered unless they are not asked.
 *
 * @param id {@code total} or the subscale's short name
 * @param loinc code of the result, only where verified
 * @param formula what is made of the points
 * @param min lowest and {@code max} highest possible value; every score is checked against them
 * @param lowerIsBetter the direction that counts as improvement
 * @param onlyWhen for which answers the rule counts at all, such as one kind of substance; null for always
 * @param change from when a difference is more than chance; null where no source says
 * @param bands in order, without gap or overlap; may be empty
 */
public record ScoreRule(String id, String label, boolean total, @Nullable String loinc, Formula formula, List<Term> terms, BigDecimal min, BigDecimal max,
    boolean lowerIsBetter, @Nullable EnableWhen onlyWhen, @Nullable ReliableChange change, List<Band> bands) {
  public ScoreRule {
    terms = List.copyOf(terms);
    bands = List.copyOf(bands);
  }

  /** The band a value falls into; empty where the source gives none. */
  public Optional<Band> band(BigDecimal value) {
    return bands.stream().filter(b -> b.holds(value)).findFirst();
  }

  /** How a value stands to an earlier one; empty where no source says what a difference means. */
  public Optional<ReliableChange.Direction> change(BigDecimal before, BigDecimal after) {
    return Optional.ofNullable(change).map(c -> c.between(before, after, lowerIsBetter));
  }
}
