package org.handrail.foundation.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a condition came out: every part with the value that was read, whether it held, and why. */
public sealed interface Trace {
  boolean held();

  /**
   * One rating or flag against what the row needs.
   *
   * @param value the rating, or 1 and 0 for a flag; null when it was never given
   * @param needs in words: "0 to 2", "yes"
   */
  record Fact(String input, String name, @Nullable Integer value, String needs, boolean flag, boolean held) implements Trace {}

  record AllOf(List<Trace> parts, boolean held) implements Trace {}

  record OneOf(List<Trace> parts, boolean held) implements Trace {}

  /** The facts that carry the result: those that made it hold, or those that stood in the way. */
  default Stream<Fact> because() {
    return switch (this) {
      case Fact fact -> Stream.of(fact);
      case AllOf all -> all.parts().stream().filter(part -> part.held() == held()).flatMap(Trace::because);
      case OneOf one -> one.held()
          ? one.parts().stream().filter(Trace::held).limit(1).flatMap(Trace::because)
          : one.parts().stream().flatMap(Trace::because);
    };
  }
}
