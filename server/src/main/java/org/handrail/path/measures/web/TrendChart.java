package org.handrail.path.measures.web;

import static org.handrail.path.measures.ReliableChange.Direction.NONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.path.measures.Band;
import org.handrail.path.measures.ReliableChange;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.ScoreRule;
import org.handrail.path.measures.TreatmentEvents;

/**
 * One score over time, ready to draw in a box of 100 × 100.
 *
 * @param id of its heading
 * @param sub what counts as better, and the last band
 * @param own the line through what was scored here, SVG path data
 * @param marks what happened in treatment, on the same axis
 * @param legend the marks in words
 * @param spoken all of it in a sentence, for people who hear the page
 */
public record TrendChart(
    String id, String title, String sub, List<Zone> zones, List<Point> points, String own, List<Day> days, String low, String high, String spoken,
    List<Mark> marks, List<String> legend) {

  /** A named range, from {@code y} down {@code height}. */
  public record Zone(String label, String y, String height, String middle, boolean attention) {}

  /**
   * One measurement.
   *
   * @param shown false where its number would cover its neighbour's; the table has it
   * @param change “better” or “worse” where it differs reliably from the first, else empty
   * @param below the number stands under the dot, which is too near the top
   */
  public record Point(String x, String y, String value, boolean reported, boolean shown, boolean below, String change) {}

  /** Something that happened; {@code sign} is its letter and number. */
  public record Mark(String x, String sign, boolean high) {}

  /** A date under the plot. */
  public record Day(String x, String label, boolean first, boolean last) {}

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final double LABEL_ROOM = 6;
  private static final Duration LOOK_BACK = Duration.ofDays(31);

  private record At(double x, double y, BigDecimal value, Instant when, boolean reported, ReliableChange.Direction change) {}

  /** The chart of one rule; empty when nothing was measured with it. */
  static Optional<TrendChart> of(ScoreRule rule, List<Score> scores, ZoneId zone) {
    return of(rule, scores, List.of(), zone);
  }

  /** With what happened from a month before the first measurement on. */
  static Optional<TrendChart> of(ScoreRule rule, List<Score> scores, List<TreatmentEvents.Event> all, ZoneId zone) {
    List<Score> measured = scores.stream().filter(s -> s.value(rule.id()).isPresent()).toList();
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    Instant earliest = measured.getFirst().measured().minus(LOOK_BACK);
    List<TreatmentEvents.Event> events = all.stream()
        .filter(e -> !e.at().isBefore(earliest))
        .sorted(Comparator.comparing(TreatmentEvents.Event::at))
        .toList();
    Axis axis = Axis.over(Stream.concat(measured.stream().map(Score::measured), events.stream().map(TreatmentEvents.Event::at)).toList());
    Optional<BigDecimal> first = measured.stream().filter(s -> !s.isExternal()).findFirst().flatMap(s -> s.value(rule.id()));
    List<At> at = measured.stream().map(s -> {
      BigDecimal value = s.value(rule.id()).orElseThrow();
      ReliableChange.Direction change = s.isExternal() ? NONE : first.flatMap(f -> rule.change(f, value)).orElse(NONE);
      return new At(axis.x(s.measured()), y(rule, value), value, s.measured(), s.isExternal(), change);
    }).toList();
    String reliably = at.getLast().change() == NONE ? "" : " · " + at.getLast().change().label() + " than at first";
    BigDecimal last = at.getLast().value();
    String band = rule.band(last).map(b -> ", " + b.label()).orElse("");
    return Optional.of(new TrendChart(
        "trend-" + rule.id() + "-" + Integer.toHexString(scores.getFirst().instrument().hashCode()),
        rule.label(),
        "now " + plain(last) + " of " + plain(rule.max()) + band + " · " + (rule.lowerIsBetter() ? "lower is better" : "higher is better") + reliably,
        zones(rule), points(at), path(at), days(at, zone), plain(rule.min()), plain(rule.max()), spoken(rule, at, zone), marks(events, axis), legend(events, zone)));
  }

  /** Time to a place between 3 and 97, so that the first and last dots are not cut. */
  private record Axis(Instant from, double span) {
    static Axis over(List<Instant> all) {
      Instant from = Collections.min(all);
      return new Axis(from, Collections.max(all).toEpochMilli() - from.toEpochMilli());
    }

    double x(Instant when) {
      return span == 0 ? 50 : 3 + 94 * (when.toEpochMilli() - from.toEpochMilli()) / span;
    }
  }

  private static List<Mark> marks(List<TreatmentEvents.Event> events, Axis axis) {
    List<Mark> marks = new ArrayList<>();
    double before = -100;
    boolean high = false;
    for (int i = 0; i < events.size(); i++) {
      double x = axis.x(events.get(i).at());
      high = x - before < LABEL_ROOM && !high;
      before = x;
      marks.add(new Mark(number(x), sign(events, i), high));
    }
    return marks;
  }

  private static List<String> legend(List<TreatmentEvents.Event> events, ZoneId zone) {
    List<String> legend = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      legend.add(sign(events, i) + " " + DAY.format(events.get(i).at().atZone(zone)) + ": " + events.get(i).label());
    }
    return legend;
  }

  private static String sign(List<TreatmentEvents.Event> events, int i) {
    TreatmentEvents.Kind kind = events.get(i).kind();
    return kind.sign() + (events.subList(0, i).stream().filter(e -> e.kind() == kind).count() + 1);
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
      points.addFirst(new Point(number(one.x()), number(one.y()), plain(one.value()), one.reported(), shown, one.y() < 14, one.change() == NONE ? "" : one.change().name().toLowerCase(Locale.ROOT)));
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
        .map(a -> plain(a.value()) + rule.band(a.value()).map(b -> " (" + b.label() + ")").orElse("") + " on " + day(a, zone) + (a.reported() ? ", reported" : "")
            + (a.change() == NONE ? "" : ", " + a.change().label()))
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
