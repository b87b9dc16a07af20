package org.handrail.foundation.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The printed table a second time, written as plain expressions: what our pack is compared with. */
final class OklahomaTable {
  static final List<String> DIMENSIONS = List.of("D1", "D2", "D3", "D4", "D5", "D6");
  static final List<String> FLAGS = List.of("in1WM", "d2Stable", "d3Stable");

  private OklahomaTable() {}

  static PlacementPack pack() {
    return RulePacks.shipped().latest("oklahoma-2018", PlacementPack.class);
  }

  /** All ratings of six dimensions with all settings of three flags: 5⁶ × 2³. */
  static Stream<Answers> everyInput() {
    return java.util.stream.IntStream.range(0, 15_625 * 8).mapToObj(OklahomaTable::input);
  }

  static Answers input(int number) {
    Map<String, Integer> ratings = new HashMap<>();
    int rest = number / 8;
    for (String dimension : DIMENSIONS) {
      ratings.put(dimension, rest % 5);
      rest /= 5;
    }
    Collection<String> flags = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      if ((number >> i & 1) == 1) {
        flags.add(FLAGS.get(i));
      }
    }
    return new Answers(ratings, Set.copyOf(flags));
  }

  static boolean matches(String level, Answers in) {
    int d1 = in.rating("D1").orElseThrow();
    int d2 = in.rating("D2").orElseThrow();
    int d3 = in.rating("D3").orElseThrow();
    int d4 = in.rating("D4").orElseThrow();
    int d5 = in.rating("D5").orElseThrow();
    int d6 = in.rating("D6").orElseThrow();
    boolean d1ok = d1 <= 1 || in.flag("in1WM");
    boolean d2ok = d2 <= 1 || (d2 <= 3 && in.flag("d2Stable"));
    boolean d3ok = d3 <= 1 || (d3 <= 3 && in.flag("d3Stable"));
    return switch (level) {
      case "0.5" -> d1 == 0 && d2ok && d3 <= 1 && d5 >= 2 && d6 >= 2 && d6 <= 3 && d4 >= 3;
      case "1" -> d1ok && d2ok && d3ok && d5 <= 2 && d6 <= 2
          && (d4 <= 2 || (d1 <= 1 && d2 <= 1 && d3 <= 1 && d5 <= 1 && d6 <= 1));
      case "OTP1" -> d1 >= 3 && d2ok && d3ok && d5 >= 2 && d6 <= 2 && d4 <= 2;
      case "2.1" -> d1ok && d2ok && d3 <= 2 && d5 >= 2 && d5 <= 3 && d6 >= 2 && d6 <= 3 && d4 >= 2 && d4 <= 3;
      case "3.1" -> d1ok && d2ok && d3ok && d5 >= 1 && d5 <= 3 && d6 >= 3 && d4 <= 3;
      case "3.5" -> d1ok && d2ok && (d3 >= 3 || (d3 >= 1 && d4 >= 3)) && d5 >= 3 && d6 >= 3
          && (d4 >= 3 || (d4 >= 1 && d3 >= 3));
      default -> false;
    };
  }
}
