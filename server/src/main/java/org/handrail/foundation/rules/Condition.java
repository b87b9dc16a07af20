package org.handrail.foundation.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a row asks for: ranges and flags, joined by "all of" and "one of". */
public sealed interface Condition {
  /** Holds when the rating was given and lies in the range, both ends included. */
  record InRange(String input, int from, int to) implements Condition {}

  /** Holds when the flag is as asked; a flag nobody set is "no". */
  record IsSet(String flag, boolean yes) implements Condition {}

  record AllOf(List<Condition> parts) implements Condition {}

  record OneOf(List<Condition> parts) implements Condition {}

  /** The ids this condition reads, in the order of the row. */
  default Stream<String> inputs() {
    return switch (this) {
      case InRange range -> Stream.of(range.input());
      case IsSet flag -> Stream.of(flag.flag());
      case AllOf all -> all.parts().stream().flatMap(Condition::inputs).distinct();
      case OneOf one -> one.parts().stream().flatMap(Condition::inputs).distinct();
    };
  }

  default boolean holds(Answers answers) {
    Predicate<Condition> held = part -> part.holds(answers);
    return switch (this) {
      case InRange range -> {
        Integer value = answers.ratings().get(range.input());
        yield value != null && value >= range.from() && value <= range.to();
      }
      case IsSet flag -> answers.flag(flag.flag()) == flag.yes();
      case AllOf all -> all.parts().stream().allMatch(held);
      case OneOf one -> one.parts().stream().anyMatch(held);
    };
  }
}
