package org.handrail.path.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallCellsTests {
  @Test
  void a_cell_is_small_when_few_are_counted_or_few_are_not() {
    assertThat(SmallCells.isSmall(new Rate(10, 100), 11)).isTrue();
    assertThat(SmallCells.isSmall(new Rate(90, 100), 11)).isTrue();
    assertThat(SmallCells.isSmall(new Rate(0, 100), 11)).isTrue();
    assertThat(SmallCells.isSmall(new Rate(11, 22), 11)).isFalse();
  }

  @Test
  void one_hidden_group_takes_another_with_it_because_the_total_is_shown() {
    assertThat(SmallCells.shown(List.of(new Rate(5, 30), new Rate(40, 80), new Rate(20, 40)), 11)).containsExactly(false, true, false);
  }

  @Test
  void with_two_groups_both_are_hidden() {
    assertThat(SmallCells.shown(List.of(new Rate(5, 30), new Rate(40, 80)), 11)).containsExactly(false, false);
  }

  @Test
  void nothing_is_hidden_without_need() {
    assertThat(SmallCells.shown(List.of(new Rate(15, 30), new Rate(40, 80)), 11)).containsExactly(true, true);
  }

  @Test
  void what_is_hidden_together_is_never_a_small_cell_unless_everything_is_hidden() {
    var random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      List<Rate> groups = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> {
        int many = random.nextInt(60);
        return new Rate(many == 0 ? 0 : random.nextInt(many + 1), many);
      }).toList();
      List<Boolean> shown = SmallCells.shown(groups, 11);
      var hidden = IntStream.range(0, groups.size()).filter(i -> !shown.get(i)).mapToObj(groups::get).toList();
      IntStream.range(0, groups.size()).filter(shown::get).forEach(i -> assertThat(SmallCells.isSmall(groups.get(i), 11)).isFalse());
      if (!hidden.isEmpty() && hidden.size() < groups.size()) {
        assertThat(hidden).hasSizeGreaterThan(1);
        assertThat(SmallCells.isSmall(new Rate(hidden.stream().mapToInt(Rate::some).sum(), hidden.stream().mapToInt(Rate::many).sum()), 11)).isFalse();
      }
    }
  }

  @Test
  void ranges_are_wilsons() {
    var rate = new Rate(121, 214);
    assertThat(rate.low()).isCloseTo(.498, within(.0005));
    assertThat(rate.high()).isCloseTo(.630, within(.0005));
    assertThat(new Rate(0, 10).low()).isZero();
    assertThat(new Rate(0, 10).high()).isCloseTo(.278, within(.0005));
  }
}
