package org.handrail.path.outcomes.web;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.path.outcomes.Definitions;
import org.handrail.path.outcomes.Teds;
import org.handrail.path.outcomes.Teds2004;
import org.jspecify.annotations.Nullable;

/**
 * Does it work? Rates of everybody admitted in a time, side by side.
 *
 * @param waited median days from call to first session; null when too few
 * @param here completed or moved on, counted as the national data set does; null when hidden
 */
public record OutcomesPage(String from, String until, int people, boolean enough, Choosing choosing, List<Line> lines, Curve curve, @Nullable Long waited,
    List<Table> tables, Definitions.Numbers numbers, Optional<Teds.National> national, @Nullable Bar here, Optional<Teds.Year> teds, Teds2004 published) {

  /** What is looked at, and what else could be. */
  public record Choosing(String program, String period, List<Choice> programs, List<Choice> periods, String query, boolean narrows) {}

  /** One rate as it is drawn: whole percents, null when hidden. */
  public record Bar(String percent, String low, String high, double a, double b, double p, String counted, String href) {}

  public record Line(String title, String meaning, boolean flatters, String whom, @Nullable Bar bar) {}

  /** One breakdown. */
  public record Table(String id, String title, List<String> columns, List<Row> rows) {}

  /** @param chip class of a level of care, or empty */
  public record Row(String label, String chip, String people, List<@Nullable Bar> bars) {}

  /** Retention as an SVG: line and band as paths; marks at the days the definitions name. */
  public record Curve(String line, String band, List<Mark> marks, List<Tick> ticks, String words) {}

  public record Mark(int day, double x, double y, String percent, String range) {}

  /** @param people in care and followed on that day, or that they are few */
  public record Tick(double x, int day, String people) {}
}
