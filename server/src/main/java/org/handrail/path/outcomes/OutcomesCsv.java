package org.handrail.path.outcomes;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rates as comma-separated text: the same cells are hidden as on the page. */
@Component
public class OutcomesCsv {
  private static final String HEADER = "measure,by,group,counted,of,percent,low_95,high_95,note\r\n";
  private static final String NOTE = "not adjusted";
  private static final String HIDDEN = "hidden: too few people, or others could be worked out from it";

  /** One line for each cell; a hidden one has no numbers. */
  public String of(Report report) {
    var text = new StringBuilder(HEADER);
    for (Indicator indicator : Indicator.values()) {
      line(text, report.total(indicator), "", "");
    }
    for (Breakdown by : Breakdown.values()) {
      for (Report.Group group : report.groups(by)) {
        group.cells().forEach(cell -> line(text, cell, by.title(), group.code()));
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, Report.Cell cell, String by, String group) {
    Rate rate = cell.rate();
    String title = cell.indicator().title() + (cell.indicator().flatters() ? " (" + cell.indicator().name().toLowerCase(Locale.ROOT).replace("_reached", "") + ")" : "");
    Stream<String> numbers = rate == null ? Stream.of("", "", "", "", "", HIDDEN)
        : Stream.of(Integer.toString(rate.some()), Integer.toString(rate.many()), percent(rate.share()), percent(rate.low()), percent(rate.high()), NOTE);
    text.append(Stream.concat(Stream.of(title, by, group), numbers).map(Csv::field).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String percent(double share) {
    return String.format(Locale.US, "%.1f", share * 100);
  }
}
