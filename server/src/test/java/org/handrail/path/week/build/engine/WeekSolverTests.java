package org.handrail.path.week.build.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.MadeUpWeeks;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekView;
import org.handrail.path.week.build.rules.Finding;
import org.handrail.path.week.build.rules.Verdict;
import org.handrail.path.week.build.rules.Weight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekSolverTests {
  @BeforeAll
  static void natives() {
    Loader.loadNativeLibraries();
  }

  /** What rules post and what they check share no code: that both come to the same price is the test of either. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_price_of_a_week_is_what_the_rules_find_in_it(long seed) {
    WeekProblem problem = MadeUpWeeks.program(seed);
    List<BuiltWeek> found = new ArrayList<>();
    WeekSolver.End end = WeekSolver.solve(problem, 3, found::add);
    assertThat(found).isNotEmpty();
    Verdict verdict = Verdict.of(new WeekView(problem, found.getLast()));
    assertThat(verdict.cost())
        .as(() -> verdict.findings().stream().map(Finding::toString).reduce("", (a, b) -> a + "\n" + b))
        .isEqualTo(end.cost());
    assertThat(end.bound()).isLessThanOrEqualTo(end.cost());
    assertThat(verdict.of(Weight.HARD)).allMatch(finding -> !finding.about().isEmpty());
  }
}
