package org.handrail.foundation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A placement table: dimensions on one scale, a row of ranges for each level of care, and the
 * questions that come before any level. The table recommends; a clinician decides.
 *
 * @param dimensions in the order in which they are rated
 * @param levels in the printed order, least intensive first
 */
public record PlacementPack(
    PackInfo info,
    Scale scale,
    List<Dimension> dimensions,
    List<Flag> flags,
    List<Level> levels,
    List<Reason> discrepancyReasons,
    List<SafetyRule> safety,
    List<Example> examples)
    implements RulePack {

  /** One of the things a team rates. */
  public record Dimension(String id, String name, String about) {}

  /** A yes or no that a row may ask for beside the rating of its dimension. */
  public record Flag(String id, String dimension, String name, String ask) {}

  /** A level of care; row is null where the source publishes no ranges. */
  public record Level(String id, String name, Setting setting, @Nullable Condition row) {}

  /** Why someone receives another level than the recommended one. */
  public record Reason(String id, String name) {}

  /** A case with its expected levels, in the printed order. */
  public record Example(Answers in, List<String> match) {}

  /** The kind of place a level is given in. */
  public enum Setting { OP, IOP, PHP, RES }

  public Optional<Dimension> dimension(String id) {
    return dimensions.stream().filter(dimension -> dimension.id().equals(id)).findFirst();
  }

  public List<Flag> flagsOf(String dimension) {
    return flags.stream().filter(flag -> flag.dimension().equals(dimension)).toList();
  }

  public Optional<Level> level(String id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }

  public Optional<Reason> discrepancyReason(String id) {
    return discrepancyReasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
  }

  public Optional<SafetyRule> safetyRule(String id) {
    return safety.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  @Override
  public List<ExampleResult> tryExamples() {
    var results = new ArrayList<ExampleResult>();
    for (Example example : examples) {
      var found = read(example.in()).matches().stream().map(match -> match.level().id()).toList();
      results.add(new ExampleResult(results.size() + 1, words(example.in()), words(example.match()), words(found)));
    }
    return List.copyOf(results);
  }

  /** Levels with a row that no example expects: nothing tries them. */
  public List<Level> untried() {
    return levels.stream()
        .filter(level -> level.row() != null && examples.stream().noneMatch(example -> example.match().contains(level.id()))).toList();
  }

  private String words(Answers in) {
    var words = new ArrayList<String>();
    dimensions.forEach(dimension -> words.add(dimension.id() + " " + in.ratings().get(dimension.id())));
    flags.stream().filter(flag -> in.flag(flag.id())).forEach(flag -> words.add(flag.name()));
    return String.join(", ", words);
  }

  private static String words(List<String> levels) {
    return levels.isEmpty() ? "no level" : String.join(", ", levels);
  }

  /** What is wrong with these answers for the table; empty when it can be read. */
  public List<String> problems(Answers answers) {
    var problems = new ArrayList<String>();
    for (Dimension dimension : dimensions) {
      Integer value = answers.ratings().get(dimension.id());
      if (value == null) {
        problems.add(dimension.id() + " (" + dimension.name() + ") is not rated");
      } else if (!scale.holds(value)) {
        problems.add(dimension.id() + " is " + value + ", outside " + scale.min() + " to " + scale.max());
      }
    }
    answers.ratings().keySet().stream().filter(id -> dimension(id).isEmpty()).sorted()
        .forEach(id -> problems.add("'" + id + "' is not a dimension of " + info.ref()));
    answers.flags().stream().filter(id -> flags.stream().noneMatch(flag -> flag.id().equals(id))).sorted()
        .forEach(id -> problems.add("'" + id + "' is not a flag of " + info.ref()));
    return problems;
  }

  /**
   * Reads the table: every level with its outcome and trace, in the printed order.
   *
   * @throws IllegalArgumentException when {@link #problems} finds any
   */
  public PlacementResult read(Answers answers) {
    var problems = problems(answers);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return new TableReading(this, answers).result();
  }
}
