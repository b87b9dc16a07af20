package org.handrail.foundation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.foundation.rules.PlacementPack.Level;
import org.handrail.foundation.rules.PlacementResult.Change;
import org.handrail.foundation.rules.PlacementResult.LevelResult;
import org.handrail.foundation.rules.PlacementResult.Match;
import org.handrail.foundation.rules.PlacementResult.NearMiss;
import org.handrail.foundation.rules.PlacementResult.NoMatch;
import org.handrail.foundation.rules.PlacementResult.NoRanges;

/** One reading of a placement table for one set of answers. */
final class TableReading {
  private final PlacementPack pack;
  private final Answers answers;
  private final Tracer tracer;

  TableReading(PlacementPack pack, Answers answers) {
    this.pack = pack;
    this.answers = answers;
    this.tracer = Tracer.of(pack);
  }

  PlacementResult result() {
    return new PlacementResult(pack.levels().stream().map(this::read).toList());
  }

  private LevelResult read(Level level) {
    Condition row = level.row();
    if (row == null) {
      return new NoRanges(level);
    }
    Trace trace = tracer.trace(row, answers);
    return trace.held() ? new Match(level, trace) : new NoMatch(level, trace, nearMisses(row));
  }

  /**
   * All smallest sets of at most two inputs whose change alone makes the row hold. Values are tried
   * one by one: six dimensions and three flags make that a few hundred looks at a row.
   */
  private List<NearMiss> nearMisses(Condition row) {
    var inputs = row.inputs().toList();
    var single = inputs.stream().map(input -> alone(row, answers, input)).filter(values -> !values.allowed().isEmpty())
        .map(values -> new NearMiss(List.of(change(values)))).toList();
    if (!single.isEmpty()) {
      return single;
    }
    var pairs = new ArrayList<NearMiss>();
    for (int i = 0; i < inputs.size(); i++) {
      for (int j = i + 1; j < inputs.size(); j++) {
        pairs.addAll(together(row, inputs.get(i), inputs.get(j)));
      }
    }
    return pairs;
  }

  private record Values(String input, List<Integer> allowed) {}

  private Values alone(Condition row, Answers given, String input) {
    IntPredicate makesItHold = value -> row.holds(set(given, input, value));
    return new Values(input, otherValues(input).filter(makesItHold).boxed().toList());
  }

  /** Pairs whose second values are the same are joined, so that each near-miss reads as two ranges. */
  private List<NearMiss> together(Condition row, String first, String second) {
    Map<List<Integer>, List<Integer>> firstsBySeconds = otherValues(first).boxed().collect(Collectors.groupingBy(
        value -> alone(row, set(answers, first, value), second).allowed(),
        () -> new TreeMap<>((a, b) -> a.toString().compareTo(b.toString())),
        Collectors.toList()));
    firstsBySeconds.remove(List.<Integer>of());
    return firstsBySeconds.entrySet().stream()
        .map(pair -> new NearMiss(List.of(change(new Values(first, pair.getValue())), change(new Values(second, pair.getKey())))))
        .toList();
  }

  private IntStream otherValues(String input) {
    int now = now(input);
    IntStream all = tracer.isFlag(input) ? IntStream.of(0, 1) : pack.scale().values();
    return all.filter(value -> value != now);
  }

  private int now(String input) {
    return tracer.isFlag(input) ? (answers.flag(input) ? 1 : 0) : answers.rating(input).orElseThrow();
  }

  private Answers set(Answers given, String input, int value) {
    return tracer.isFlag(input) ? given.with(input, value == 1) : given.with(input, value);
  }

  private Change change(Values values) {
    boolean flag = tracer.isFlag(values.input());
    String needs = flag ? (values.allowed().getFirst() == 1 ? "yes" : "no") : pack.scale().words(values.allowed());
    return new Change(values.input(), tracer.name(values.input()), now(values.input()), values.allowed(), needs, flag);
  }
}
