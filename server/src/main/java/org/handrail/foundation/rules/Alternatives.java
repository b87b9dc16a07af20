package org.handrail.foundation.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row of a pack written as plain lines of a table: it holds where every cell of at least one line holds. */
final class Alternatives {

  /** What one input may be, both ends included; 0 and 1 for a flag's no and yes. */
  record Cell(int from, int to) {
    @Nullable Cell and(Cell other) {
      Cell both = new Cell(Math.max(from, other.from), Math.min(to, other.to));
      return both.from <= both.to ? both : null;
    }

    boolean within(@Nullable Cell other) {
      return other == null || (from >= other.from && to <= other.to);
    }
  }

  private Alternatives() {}

  /** The lines, none of them within another; an input without a cell may be anything. */
  static List<Map<String, Cell>> of(Condition row) {
    var lines = new ArrayList<>(new LinkedHashSet<>(lines(row)));
    lines.removeIf(line -> lines.stream().anyMatch(other -> !other.equals(line) && within(line, other)));
    return List.copyOf(lines);
  }

  /** Never below the number of lines, and quick to find. */
  static long atMost(Condition row) {
    return switch (row) {
      case Condition.InRange range -> 1;
      case Condition.IsSet flag -> 1;
      case Condition.AllOf all -> all.parts().stream().mapToLong(Alternatives::atMost).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
      case Condition.OneOf one -> one.parts().stream().mapToLong(Alternatives::atMost).reduce(0, (a, b) -> Math.min(a + b, Integer.MAX_VALUE));
    };
  }

  private static boolean within(Map<String, Cell> line, Map<String, Cell> other) {
    return other.entrySet().stream().allMatch(cell -> line.containsKey(cell.getKey()) && line.get(cell.getKey()).within(cell.getValue()));
  }

  private static List<Map<String, Cell>> lines(Condition condition) {
    return switch (condition) {
      case Condition.InRange range -> List.of(Map.of(range.input(), new Cell(range.from(), range.to())));
      case Condition.IsSet flag -> List.of(Map.of(flag.flag(), flag.yes() ? new Cell(1, 1) : new Cell(0, 0)));
      case Condition.OneOf one -> one.parts().stream().flatMap(part -> lines(part).stream()).toList();
      case Condition.AllOf all -> {
        List<Map<String, Cell>> together = List.of(Map.of());
        for (Condition part : all.parts()) {
          together = both(together, lines(part));
        }
        yield together;
      }
    };
  }

  private static List<Map<String, Cell>> both(List<Map<String, Cell>> some, List<Map<String, Cell>> others) {
    var lines = new ArrayList<Map<String, Cell>>();
    for (Map<String, Cell> one : some) {
      for (Map<String, Cell> other : others) {
        Map<String, Cell> merged = merged(one, other);
        if (merged != null) {
          lines.add(merged);
        }
      }
    }
    return lines;
  }

  /** Null where a cell would hold nothing. */
  private static @Nullable Map<String, Cell> merged(Map<String, Cell> one, Map<String, Cell> other) {
    SequencedMap<String, Cell> merged = new TreeMap<>(one);
    for (var cell : other.entrySet()) {
      Cell before = merged.get(cell.getKey());
      Cell both = before == null ? cell.getValue() : before.and(cell.getValue());
      if (both == null) {
        return null;
      }
      merged.put(cell.getKey(), both);
    }
    return merged;
  }
}
