package org.handrail.path.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which cells of a breakdown are hidden, where the total of all groups is shown beside them. A cell is small when
 * fewer than the threshold are counted, or not counted. Because what is hidden could be had by taking the shown groups from
 * the total, further groups are hidden, the smallest first, until those hidden together are no small cell and at least two.
 */
final class SmallCells {
  private SmallCells() {}

  static boolean isSmall(Rate cell, int threshold) {
    return cell.some() < threshold || cell.many() - cell.some() < threshold;
  }

  /** @return for each group whether its cell is shown */
  static List<Boolean> shown(List<Rate> groups, int threshold) {
    var shown = new ArrayList<>(groups.stream().map(group -> !isSmall(group, threshold)).toList());
    List<Integer> bySize = IntStream.range(0, groups.size()).boxed().sorted(Comparator.comparing((Integer i) -> groups.get(i).many()).thenComparing(i -> i)).toList();
    for (int i : bySize) {
      if (isSafe(groups, shown, threshold)) {
        break;
      }
      shown.set(i, false);
    }
    return shown;
  }

  private static boolean isSafe(List<Rate> groups, List<Boolean> shown, int threshold) {
    var hidden = IntStream.range(0, groups.size()).filter(i -> !shown.get(i)).mapToObj(groups::get).toList();
    return hidden.isEmpty() || hidden.size() > 1 && !isSmall(sum(hidden), threshold);
  }

  private static Rate sum(List<Rate> rates) {
    return new Rate(rates.stream().mapToInt(Rate::some).sum(), rates.stream().mapToInt(Rate::many).sum());
  }
}
