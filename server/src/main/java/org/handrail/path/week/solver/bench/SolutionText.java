package org.handrail.path.week.solver.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;

/** A finished week as one line between the processes. */
final class SolutionText {
  private SolutionText() {}

  static String write(Solution week) {
    String open = week.open().stream().map(o -> o.clinician() + " " + o.block() + " " + o.site()).collect(Collectors.joining(","));
    String seats = Arrays.stream(week.seats()).map(SolutionText::numbers).collect(Collectors.joining(","));
    return open + ";" + seats + ";" + numbers(week.hours());
  }

  static Solution read(String line) {
    String[] parts = line.split(";", -1);
    List<Open> open = new ArrayList<>();
    for (String session : parts[0].split(",", -1)) {
      int[] of = numbers(session);
      open.add(new Open(of[0], of[1], of[2]));
    }
    int[][] seats = Arrays.stream(parts[1].split(",", -1)).map(SolutionText::numbers).toArray(int[][]::new);
    return new Solution(List.copyOf(open), seats, numbers(parts[2]));
  }

  private static String numbers(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  private static int[] numbers(String text) {
    return text.isEmpty() ? new int[0] : Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }
}
