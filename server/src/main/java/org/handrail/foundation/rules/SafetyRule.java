package org.handrail.foundation.rules;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A risk that is looked at before any level of care: questions to ask, when the answers stop the
 * flow, and what to do then.
 *
 * @param questions empty for a rule that only reads the dimensions
 * @param suggests a rating that the answers point to, or null
 * @param act what a person has to do and write down before the flow goes on
 */
public record SafetyRule(
    String id,
    String name,
    List<Question> questions,
    @Nullable Suggestion suggests,
    Condition stops,
    List<Advice> advice,
    String act,
    Source source) {

  /** One question, answered on the pack's scale or with yes or no. */
  public record Question(String id, boolean flag, String ask) {}

  /** What the source advises when its condition holds. */
  public record Advice(String id, Condition when, String then) {}

  /** A rating suggested for a dimension from the sum of some answers. */
  public record Suggestion(String dimension, List<String> sumOf, List<Band> bands) {
    /** Sums from one end to the other, both included, point to the rating. */
    public record Band(int from, int to, int rating) {}

    /** The rating, or empty while one of the answers is missing. */
    public OptionalInt rating(Answers answers) {
      int sum = 0;
      for (String id : sumOf) {
        OptionalInt value = answers.rating(id);
        if (value.isEmpty()) {
          return OptionalInt.empty();
        }
        sum += value.getAsInt();
      }
      int total = sum;
      return bands.stream().filter(band -> total >= band.from() && total <= band.to()).mapToInt(Band::rating).findFirst();
    }
  }

  public boolean stops(Answers answers) {
    return stops.holds(answers);
  }

  public List<String> advice(Answers answers) {
    return advice.stream().filter(item -> item.when().holds(answers)).map(Advice::then).toList();
  }

  /** The values this rule reads, as they are now: what an action was taken on. */
  public Answers seen(Answers answers) {
    var read = stops.inputs().toList();
    var ratings = new java.util.TreeMap<>(answers.ratings());
    ratings.keySet().retainAll(read);
    var flags = new java.util.TreeSet<>(answers.flags());
    flags.retainAll(read);
    return new Answers(ratings, flags);
  }
}
