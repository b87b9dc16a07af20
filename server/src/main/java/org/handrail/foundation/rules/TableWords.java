package org.handrail.foundation.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.handrail.foundation.rules.PlacementPack.Level;
import org.jspecify.annotations.Nullable;

/** A placement table as people print it: a line a level, a cell a dimension, and what spans dimensions in words. */
public final class TableWords {
  private static final String ANY = "any";

  private final PlacementPack pack;
  private final Map<String, String> dimensionOf = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private TableWords(PlacementPack pack) {
    this.pack = pack;
    pack.dimensions().forEach(dimension -> name(dimension.id(), dimension.name(), dimension.id()));
    pack.flags().forEach(flag -> name(flag.id(), flag.name(), flag.dimension()));
    pack.safety().stream().flatMap(rule -> rule.questions().stream()).forEach(question -> name(question.id(), question.ask(), question.id()));
  }

  private void name(String input, String name, String dimension) {
    names.put(input, name);
    dimensionOf.put(input, dimension);
  }

  /**
   * One level's line.
   *
   * @param cells what each dimension may be, by its id, in the order of the pack; empty for a level without ranges
   * @param also what spans several dimensions; empty where nothing does
   */
  public record Line(Level level, SequencedMap<String, String> cells, List<String> also) {}

  /** When a safety rule stops, in words. */
  public static String stops(PlacementPack pack, SafetyRule rule) {
    return new TableWords(pack).words(rule.stops(), null);
  }

  /** When an advice is given, in words. */
  public static String when(PlacementPack pack, SafetyRule.Advice advice) {
    return new TableWords(pack).words(advice.when(), null);
  }

  public static List<Line> of(PlacementPack pack) {
    var words = new TableWords(pack);
    return pack.levels().stream().map(words::line).toList();
  }

  private Line line(Level level) {
    Condition row = level.row();
    if (row == null) {
      return new Line(level, new LinkedHashMap<>(), List.of());
    }
    List<Condition> parts = row instanceof Condition.AllOf all ? all.parts() : List.of(row);
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    pack.dimensions().forEach(dimension -> cells.put(dimension.id(), parts.stream()
        .filter(part -> dimensions(part).equals(List.of(dimension.id())))
        .map(part -> words(part, dimension.id()))
        .reduce((a, b) -> a + ", and " + b).orElse(ANY)));
    return new Line(level, cells, parts.stream().filter(part -> dimensions(part).size() > 1).map(part -> words(part, null)).toList());
  }

  private List<String> dimensions(Condition part) {
    return part.inputs().map(input -> String.valueOf(dimensionOf.get(input))).distinct().toList();
  }

  /** In the cell of its own dimension the dimension's name is left out. */
  private String words(Condition condition, @Nullable String cell) {
    return switch (condition) {
      case Condition.InRange range -> (range.input().equals(cell) ? "" : names.get(range.input()) + " ") + pack.scale().words(range.from(), range.to());
      case Condition.IsSet flag -> (flag.yes() ? "" : "not ") + names.get(flag.flag());
      case Condition.AllOf all -> all.parts().stream().map(part -> inBrackets(part, cell)).collect(Collectors.joining(cell == null ? ", " : " and "));
      case Condition.OneOf one -> one.parts().stream().map(part -> words(part, cell)).collect(Collectors.joining("; or "));
    };
  }

  private String inBrackets(Condition part, @Nullable String cell) {
    String words = words(part, cell);
    return part instanceof Condition.OneOf one && one.parts().size() > 1 ? "(" + words + ")" : words;
  }
}
