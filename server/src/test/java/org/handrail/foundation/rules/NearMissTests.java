package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.foundation.rules.OklahomaTable.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.handrail.foundation.rules.PlacementResult.Change;
import org.handrail.foundation.rules.PlacementResult.NearMiss;
import org.junit.jupiter.api.Test;

class NearMissTests {
  private static final List<String> INPUTS = List.of("D1", "D2", "D3", "D4", "D5", "D6", "in1WM", "d2Stable", "d3Stable");

  @Property(tries = 400)
  void nearMissesAreExactlyTheFewestChangesFoundByTryingAll(@ForAll @IntRange(max = 124_999) int number) {
    Answers in = OklahomaTable.input(number);
    for (var level : pack().read(in).notMatched()) {
      assertThat(spelledOut(level.near())).as(level.level().id() + " for " + in).isEqualTo(byTryingAll(level.level().id(), in));
    }
  }

  /** Every concrete set of new values that the near-misses stand for. */
  private static Set<Map<String, Integer>> spelledOut(List<NearMiss> near) {
    var all = new HashSet<Map<String, Integer>>();
    for (NearMiss miss : near) {
      List<Map<String, Integer>> combined = List.of(Map.of());
      for (Change change : miss.changes()) {
        var longer = new ArrayList<Map<String, Integer>>();
        for (var so : combined) {
          for (int value : change.allowed()) {
            var with = new TreeMap<>(so);
            with.put(change.input(), value);
            longer.add(with);
          }
        }
        combined = longer;
      }
      all.addAll(combined);
    }
    return all;
  }

  private static Set<Map<String, Integer>> byTryingAll(String level, Answers in) {
    var one = new HashSet<Map<String, Integer>>();
    var two = new HashSet<Map<String, Integer>>();
    for (String first : INPUTS) {
      for (int a : others(in, first)) {
        Answers changed = set(in, first, a);
        if (OklahomaTable.matches(level, changed)) {
          one.add(Map.of(first, a));
        }
        for (String second : INPUTS) {
          if (second.compareTo(first) > 0) {
            for (int b : others(in, second)) {
              if (OklahomaTable.matches(level, set(changed, second, b))) {
                two.add(Map.of(first, a, second, b));
              }
            }
          }
        }
      }
    }
    return one.isEmpty() ? two : one;
  }

  private static List<Integer> others(Answers in, String input) {
    int now = in.rating(input).orElse(in.flag(input) ? 1 : 0);
    var range = input.startsWith("D") ? List.of(0, 1, 2, 3, 4) : List.of(0, 1);
    return range.stream().filter(value -> value != now).toList();
  }

  private static Answers set(Answers in, String input, int value) {
    return input.startsWith("D") ? in.with(input, value) : in.with(input, value == 1);
  }

  @Test
  void aStableMentalHealthIsNamedAsTheOneThingOutpatientNeeds() {
    var in = new Answers(Map.of("D1", 1, "D2", 1, "D3", 2, "D4", 2, "D5", 2, "D6", 2), Set.of());
    var outpatient = pack().read(in).notMatched().stream().filter(level -> level.level().id().equals("1")).findFirst().orElseThrow();
    assertThat(outpatient.near()).extracting(miss -> miss.changes().getFirst().input() + " " + miss.changes().getFirst().needs())
        .containsExactly("D3 1 or less", "d3Stable yes");
  }

  @Test
  void aRowThreeChangesAwayHasNoNearMiss() {
    var in = new Answers(Map.of("D1", 0, "D2", 0, "D3", 0, "D4", 0, "D5", 0, "D6", 0), Set.of());
    var residential = pack().read(in).notMatched().stream().filter(level -> level.level().id().equals("3.5")).findFirst().orElseThrow();
    assertThat(residential.near()).isEmpty();
  }
}
