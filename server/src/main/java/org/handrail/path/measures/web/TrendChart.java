package org.handrail.path.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.path.measures.Band;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.ScoreRule;

/**
 * One score over time, ready to draw in a box of 100 × 100.
 *
 * @param id of its heading
 * @param sub what counts as better, and the last band
 * @param own the line through what was scored here, SVG path data
 * @param spoken all of it in a sentence, for people who hear the page
 */
public record TrendChart(
    String id, String title, String sub, List<Zone> zones, List<Point> points, String own, List<Day> days, String low, String high, String spoken) {

  /** A named range, from {@code y} down {@code height}. */
  public record Zone(String label, String y, String height, String middle, boolean attention) {}

  /**
   * One measurement.
   *
   * @param shown false where its number would cover its neighbour's; the table has it
   * @param below the number stands under the dot, which is too near the top
   */
  public record Point(String x, String y, String value, boolean reported, boolean shown, boolean below) {}

  /** A date under the plot. */
  public record Day(String x, String label, boolean first, boolean last) {}

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final double LABEL_ROOM = 6;

  private record At(double x, double y, BigDecimal value, Instant when, boolean reported) {}

  /** The chart of one rule; empty when nothing was measured with it. */
  static Optional<TrendChart> of(ScoreRule rule, List<Score> scores, ZoneId zone) {
    List<Score> measured = scores.stream().filter(s -> s.value(rule.id()).isPresent()).toList();
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    Instant from = measured.getFirst().measured();
    double span = measured.getLast().measured().toEpochMilli() - from.toEpochMilli();
    List<At> at = measured.stream().map(s -> {
      double x = span == 0 ? 50 : 3 + 94 * (s.measured().toEpochMilli() - from.toEpochMilli()) / span;
      BigDecimal value = s.value(rule.id()).orElseThrow();
      return new At(x, y(rule, value), value, s.measured(), s.isExternal());
    }).toList();
    BigDecimal last = at.getLast().value();
    String band = rule.band(last).map(b -> ", " + b.label()).orElse("");
    return Optional.of(new TrendChart(
        "trend-" + rule.id() + "-" + Integer.toHexString(scores.getFirst().instrument().hashCode()),
        rule.label(),
        "now " + plain(last) + " of " + plain(rule.max()) + band + " · " + (rule.lowerIsBetter() ? "lower is better" : "higher is better"),
        zones(rule), points(at), path(at), days(at, zone), plain(rule.min()), plain(rule.max()), spoken(rule, at, zone)));
  }

  private static List<Zone> zones(ScoreRule rule) {
    List<Zone> zones = new ArrayList<>();
    BigDecimal half = new BigDecimal("0.5");
    for (Band band : rule.bands()) {
      // a band of whole numbers reaches half a point to each side, so that bands touch
      double top = y(rule, band.max().add(half).min(rule.max()));
      double bottom = y(rule, band.min().subtract(half).max(rule.min()));
      zones.add(new Zone(band.label(), number(top), number(bottom - top), number((top + bottom) / 2), band.attention()));
    }
    return zones;
  }

  private static List<Point> points(List<At> at) {
    List<Point> points = new ArrayList<>();
    double free = 200;
    for (int i = at.size() - 1; i >= 0; i--) {
      At one = at.get(i);
      boolean shown = free - one.x() >= LABEL_ROOM;
      if (shown) {
        free = one.x();
      }
      points.addFirst(new Point(number(one.x()), number(one.y()), plain(one.value()), one.reported(), shown, one.y() < 14));
    }
    return points;
  }

  private static String path(List<At> at) {
    return at.stream()
        .filter(a -> !a.reported())
        .map(a -> number(a.x()) + " " + number(a.y()))
        .collect(Collectors.joining(" L", "M", ""));
  }

  private static List<Day> days(List<At> at, ZoneId zone) {
    List<Day> days = new ArrayList<>();
    days.add(new Day(number(at.getFirst().x()), day(at.getFirst(), zone), at.size() > 1, false));
    if (at.size() > 1 && !day(at.getFirst(), zone).equals(day(at.getLast(), zone))) {
      days.add(new Day(number(at.getLast().x()), day(at.getLast(), zone), false, true));
    }
    return days;
  }

  private static String spoken(ScoreRule rule, List<At> at, ZoneId zone) {
    return rule.label() + ": " + at.stream()
        .map(a -> plain(a.value()) + rule.band(a.value()).map(b -> " (" + b.label() + ")").orElse("") + " on " + day(a, zone) + (a.reported() ? ", reported" : ""))
        .collect(Collectors.joining("; "));
  }

  private static String day(At at, ZoneId zone) {
    return DAY.format(at.when().atZone(zone));
  }

  private static double y(ScoreRule rule, BigDecimal value) {
    double range = rule.max().subtract(rule.min()).doubleValue();
    return 100 - 100 * value.subtract(rule.min()).doubleValue() / range;
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
