package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.foundation.rules.OklahomaTable.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.handrail.foundation.rules.PlacementResult.Match;
import org.handrail.foundation.rules.PlacementResult.NoMatch;
import org.junit.jupiter.api.Test;

class TraceTests {
  @Property(tries = 400)
  void theFactsOfAMatchAllHeldAndThoseOfANoMatchAllFailed(@ForAll @IntRange(max = 124_999) int number) {
    for (var level : pack().read(OklahomaTable.input(number)).levels()) {
      if (level instanceof Match(var any, var trace)) {
        assertThat(trace.because()).isNotEmpty().allMatch(Trace.Fact::held);
      }
      if (level instanceof NoMatch(var any, var trace, var near)) {
        assertThat(trace.because()).isNotEmpty().noneMatch(Trace.Fact::held);
      }
    }
  }

  @Property(tries = 400)
  void keepingOnlyTheFactsOfAMatchKeepsTheMatch(@ForAll @IntRange(max = 124_999) int number) {
    Answers in = OklahomaTable.input(number);
    for (Match match : pack().read(in).matches()) {
      Set<String> carried = Set.copyOf(match.trace().because().map(Trace.Fact::input).toList());
      Answers worse = in;
      for (String flag : OklahomaTable.FLAGS) {
        worse = carried.contains(flag) ? worse : worse.with(flag, false);
      }
      assertThat(OklahomaTable.matches(match.level().id(), worse)).isTrue();
    }
  }

  @Test
  void aReasonNamesTheValueAndWhatTheRowNeeds() {
    var in = new Answers(Map.of("D1", 2, "D2", 1, "D3", 2, "D4", 2, "D5", 3, "D6", 2), Set.of("in1WM"));
    var match = pack().read(in).matches().getFirst();
    assertThat(match.level().id()).isEqualTo("2.1");
    assertThat(match.trace().because().map(fact -> fact.name() + " " + fact.value() + " (" + fact.needs() + ")")).containsExactly(
        "Withdrawal 2 (2 or more)", "in ambulatory withdrawal management 1 (yes)", "Physical health 1 (1 or less)",
        "Mental health 2 (2 or less)", "Return-to-use risk 3 (2 to 3)", "Home and surroundings 2 (2 to 3)", "Readiness 2 (2 to 3)");
  }

  @Test
  void anIncompleteOrForeignInputIsNamedAndNotRead() {
    var in = new Answers(Map.of("D1", 5, "D2", 1, "D3", 1, "D4", 1, "D5", 1, "D7", 1), Set.of("d9"));
    assertThat(pack().problems(in)).containsExactly(
        "D1 is 5, outside 0 to 4", "D6 (Home and surroundings) is not rated",
        "'D7' is not a dimension of oklahoma-2018 v1", "'d9' is not a flag of oklahoma-2018 v1");
    assertThatThrownBy(() -> pack().read(in)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesAreSaidInWords() {
    var scale = pack().scale();
    assertThat(scale.words(List.of(0, 1))).isEqualTo("1 or less");
    assertThat(scale.words(List.of(0, 2, 3))).isEqualTo("0 or 2 to 3");
    assertThat(scale.words(List.of(3, 4))).isEqualTo("3 or more");
    assertThat(scale.words(0, 4)).isEqualTo("any");
  }
}
