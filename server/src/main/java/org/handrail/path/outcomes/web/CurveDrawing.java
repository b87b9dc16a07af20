package org.handrail.path.outcomes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.handrail.path.outcomes.KaplanMeier;

/** Draws a survival curve with its band into a field of 640 by 272. */
final class CurveDrawing {
  private static final double LEFT = 44;
  private static final double RIGHT = 620;
  private static final double TOP = 12;
  private static final double BOTTOM = 212;
  private static final int DAYS = 182;
  private static final List<Integer> TICKS = List.of(0, 30, 60, 90, 120, 150, 180);

  private CurveDrawing() {}

  /** @param shown whether the rate of a day is shown in the table: the curve tells no more than that */
  static OutcomesPage.Curve of(KaplanMeier curve, List<Integer> days, int smallestCell, IntPredicate shown) {
    var line = new StringBuilder(String.format(Locale.US, "M%.1f %.1f", LEFT, TOP));
    var high = new StringBuilder(String.format(Locale.US, "M%.1f %.1f", LEFT, TOP));
    var low = new ArrayList<String>();
    KaplanMeier.Step before = curve.at(-1);
    for (KaplanMeier.Step step : curve.coarse(smallestCell)) {
      if (step.day() > DAYS) {
        break;
      }
      line.append(String.format(Locale.US, "H%.1fV%.1f", x(step.day()), y(step.share())));
      high.append(String.format(Locale.US, "H%.1fV%.1f", x(step.day()), y(step.high())));
      low.add(String.format(Locale.US, "L%.1f %.1f L%.1f %.1f", x(step.day()), y(step.low()), x(step.day()), y(before.low())));
      before = step;
    }
    line.append(String.format(Locale.US, "H%.1f", RIGHT));
    high.append(String.format(Locale.US, "H%.1fV%.1f", RIGHT, y(before.low())));
    for (String point : low.reversed()) {
      high.append(point);
    }
    high.append(String.format(Locale.US, "L%.1f %.1fZ", LEFT, TOP));
    var marks = days.stream().filter(shown::test).map(day -> {
      var at = curve.at(day);
      return new OutcomesPage.Mark(day, x(day), y(at.share()), percent(at.share()), percent(at.low()) + " to " + percent(at.high()));
    }).toList();
    String words = marks.isEmpty() ? "too few people to show" : String.join(", ", marks.stream().map(mark -> mark.percent() + " percent after " + mark.day() + " days").toList());
    return new OutcomesPage.Curve(line.toString(), high.toString(), marks,
        ticks(curve, smallestCell), words);
  }

  /** People in care on some days; a number that differs from the one before by a few would tell of those few. */
  private static List<OutcomesPage.Tick> ticks(KaplanMeier curve, int smallestCell) {
    var ticks = new ArrayList<OutcomesPage.Tick>();
    int before = -1;
    for (int day : TICKS) {
      int people = curve.inCare(day);
      boolean told = before < 0 || people == before || before - people >= smallestCell;
      ticks.add(new OutcomesPage.Tick(x(day), day, people < smallestCell ? "few" : told ? Integer.toString(people) : "·"));
      before = people >= smallestCell && told ? people : before;
    }
    return ticks;
  }

  static String percent(double share) {
    return String.format(Locale.US, "%d", Math.round(share * 100));
  }

  private static double x(long day) {
    return LEFT + (RIGHT - LEFT) * day / DAYS;
  }

  private static double y(double share) {
    return BOTTOM - (BOTTOM - TOP) * share;
  }
}
