package org.handrail.foundation.rules;

import java.util.List;
import org.handrail.foundation.rules.PlacementPack.Level;

/** Bounds the work a table asks for: near-misses try pairs of values, so a table of hundreds of inputs would never answer. */
final class ReadingCost {
  /** Looks at one range or flag; the published table needs some 70,000 and answers within a millisecond. */
  private static final long MOST_LOOKS = 2_000_000;

  /** Ranges and flags of one condition, those of named ones counted where they are used. */
  private static final int MOST_PARTS = 2_000;

  /** Lines of one row written as a plain table. */
  private static final int MOST_LINES = 1_000;

  private ReadingCost() {}

  static void check(PackJson at, Scale scale, List<Level> levels) {
    long looks = levels.stream().mapToLong(level -> looks(scale, level)).sum();
    if (looks > MOST_LOOKS) {
      throw at.refuse("reading this table takes up to " + looks + " comparisons, at most " + MOST_LOOKS
          + " are allowed; use fewer levels, dimensions or conditions");
    }
  }

  static void check(PackJson at, Condition condition) {
    long lines = Alternatives.atMost(condition);
    if (lines > MOST_LINES) {
      throw at.refuse("written as a plain table it has up to " + lines + " lines; at most " + MOST_LINES + " are allowed");
    }
    long parts = parts(condition);
    if (parts > MOST_PARTS) {
      throw at.refuse("it has " + parts + " ranges and flags with those of the conditions it uses; at most " + MOST_PARTS + " are allowed");
    }
  }

  private static long looks(Scale scale, Level level) {
    Condition row = level.row();
    if (row == null) {
      return 0;
    }
    long inputs = row.inputs().count();
    long values = scale.max() - scale.min();
    return parts(row) * (inputs * values + inputs * (inputs - 1) / 2 * values * values);
  }

  static long parts(Condition condition) {
    return switch (condition) {
      case Condition.InRange range -> 1;
      case Condition.IsSet flag -> 1;
      case Condition.AllOf all -> all.parts().stream().mapToLong(ReadingCost::parts).sum();
      case Condition.OneOf one -> one.parts().stream().mapToLong(ReadingCost::parts).sum();
    };
  }
}
