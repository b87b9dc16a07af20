package org.handrail.face.guide.web;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.Sourced;
import org.handrail.foundation.rules.WeekHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The levels of care in everyday words; their hours come from the default rule pack. */
@Component
class Levels {

  private static final String IOP = "2.1";

  private final ProgramRules rules = ProgramRules.of("program-default");

  List<LevelCard> sideBySide() {
    return List.of(
        new LevelCard("Residential", "You live there", "At the center", "All day, all week", "On leave",
            "Home isn’t safe, or you need care around the clock", null, false),
        card("2.5", "Partial hospital (PHP)", "Days there, nights home", "Hard to keep up", "You need a doctor or nurse most days", false),
        card(IOP, "Intensive outpatient (IOP)", "Several days a week", "Yes. We plan around it",
            "You are safe at home, but once a week isn’t enough", true),
        card("1", "Outpatient (OP)", "A visit or two", "Yes", "You are steady, or stepping down from more", false));
  }

  /** "9 to 19 hours". */
  String ownHours() {
    return rules.hoursPerWeek(IOP).map(found -> hours(found.value())).orElseThrow();
  }

  /** The least hours a week, for sentences like "9 or more hours a week". */
  int ownLeast() {
    return rules.hoursPerWeek(IOP).orElseThrow().value().min();
  }

  /** "6 to 12 weeks". */
  String ownWeeks() {
    return rules.weeksTypical(IOP).map(found -> found.value())
        .map(range -> range.max() == null ? range.min() + " weeks or more" : range.min() + " to " + range.max() + " weeks")
        .orElseThrow();
  }

  /** Who says so, for the list of sources. */
  List<String> sources() {
    return List.of("2.5", IOP, "1").stream().map(rules::hoursPerWeek).flatMap(Optional::stream)
        .map(found -> found.source().text()).toList();
  }

  private LevelCard card(String level, String name, String line, String work, String fits, boolean ours) {
    Optional<Sourced<WeekHours>> hours = rules.hoursPerWeek(level);
    String words = hours.map(found -> hours(found.value()) + " a week").orElse(null);
    @Nullable String length = ours ? ", often " + ownWeeks() : "";
    return new LevelCard(name, line, "At home", words == null ? null : words + length, work, fits,
        hours.map(found -> found.source().text()).orElse(null), ours);
  }

  private static String hours(WeekHours hours) {
    Integer max = hours.max();
    if (max == null) {
      return hours.min() + " hours or more";
    }
    return hours.min() == 0 ? "Less than " + (max + 1) + " hours" : hours.min() + " to " + max + " hours";
  }
}
