package org.handrail.path.outcomes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.path.outcomes.Breakdown;
import org.handrail.path.outcomes.Definitions;
import org.handrail.path.outcomes.Indicator;
import org.handrail.path.outcomes.Rate;
import org.handrail.path.outcomes.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Turns rates into what is drawn. */
@Component
class Pictures {
  private static final Map<String, String> SUBSTANCES = Map.of("F10", "Alcohol", "F11", "Opioids", "F12", "Cannabis", "F13", "Sedatives",
      "F14", "Cocaine", "F15", "Other stimulants", "F16", "Hallucinogens", "F17", "Nicotine", "F18", "Inhalants", "F19", "Several or other");

  private final LevelsOfCare levels;
  private final Definitions definitions;

  Pictures(LevelsOfCare levels, Definitions definitions) {
    this.levels = levels;
    this.definitions = definitions;
  }

  Definitions.Numbers numbers() {
    return definitions.numbers();
  }

  /** @param query what was chosen, in an address; empty for everybody */
  OutcomesPage.Line line(Report report, Indicator indicator, String query) {
    var numbers = numbers();
    String meaning = switch (indicator) {
      case STARTED_SOON -> "First session within " + numbers.startWithinDays() + " days of the first call";
      case ABSTINENT, IMPROVED, FOLLOWED_UP -> indicator.meaning() + ", " + numbers.followUpDay() + " days after leaving";
      case DOSE -> "At least the hours prescribed in the first " + numbers.doseWeeks() + " weeks; whoever left in them counts as no";
      default -> indicator.meaning();
    };
    Rate rate = report.total(indicator).rate();
    return new OutcomesPage.Line(indicator.title(), meaning, indicator.flatters(), indicator.whom(),
        rate == null ? null : bar(rate, "/outcomes/" + indicator.key() + query));
  }

  OutcomesPage.Table table(Report report, Breakdown by, String query) {
    var rows = new ArrayList<OutcomesPage.Row>();
    List<String> columns = List.of();
    for (Report.Group group : report.groups(by)) {
      columns = group.cells().stream().map(cell -> cell.indicator().title()).toList();
      var bars = new ArrayList<OutcomesPage.@Nullable Bar>();
      group.cells().forEach(cell -> bars.add(cell.rate() == null ? null : bar(cell.rate(),
          UriComponentsBuilder.fromUriString("/outcomes/" + cell.indicator().key() + query).queryParam("by", by.key()).queryParam("group", "{group}")
              .encode().buildAndExpand(group.code()).toUriString())));
      rows.add(new OutcomesPage.Row(label(by, group.code()), by == Breakdown.LEVEL && !group.code().isEmpty() ? levels.get(group.code()).chip() : "",
          group.people() == null ? "few" : group.people().toString(), bars));
    }
    return new OutcomesPage.Table(by.key(), by.title(), columns, rows);
  }

  /** Whether the table shows the rate of those who stayed so long. */
  boolean shown(Report report, int day) {
    return Indicator.of("retained-" + day).map(report::total).map(Report.Cell::rate).isPresent();
  }

  String label(Breakdown by, String code) {
    return switch (by) {
      case LEVEL -> code.isEmpty() ? "No treatment stay" : levels.get(code).label();
      case SUBSTANCE -> SUBSTANCES.getOrDefault(code, "None on record");
      default -> code;
    };
  }

  private static OutcomesPage.Bar bar(Rate rate, String href) {
    return new OutcomesPage.Bar(CurveDrawing.percent(rate.share()), CurveDrawing.percent(rate.low()), CurveDrawing.percent(rate.high()),
        rate.low() * 100, rate.high() * 100, rate.share() * 100, rate.some() + " of " + rate.many(), href);
  }
}
