package org.handrail.path.placement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.foundation.rules.PlacementResult.Change;
import org.handrail.foundation.rules.PlacementResult.NearMiss;
import org.handrail.foundation.rules.PlacementResult.NoMatch;
import org.handrail.foundation.rules.Trace;
import org.handrail.path.placement.AssessmentSheet;

/** Puts a trace and near-misses into sentences. */
final class Reasons {
  private Reasons() {}

  /** "withdrawal and physical health are 0, mental health is 2, mental health stable with treatment". */
  static String because(Trace trace) {
    Map<Integer, List<String>> byValue = new LinkedHashMap<>();
    var flags = new ArrayList<String>();
    trace.because().distinct().forEach(fact -> {
      Integer value = fact.value();
      if (fact.flag()) {
        flags.add(Integer.valueOf(1).equals(value) ? fact.name() : "not " + fact.name());
      } else if (value != null) {
        var names = byValue.computeIfAbsent(value, any -> new ArrayList<>());
        if (!names.contains(small(fact.name()))) {
          names.add(small(fact.name()));
        }
      }
    });
    var parts = byValue.entrySet().stream()
        .map(entry -> and(entry.getValue()) + (entry.getValue().size() == 1 ? " is " : " are ") + entry.getKey())
        .collect(Collectors.toCollection(ArrayList::new));
    parts.addAll(flags);
    return String.join(", ", parts);
  }

  /** The ratings that carry a result, each once, with the evidence behind it; a flag stands beside its dimension. */
  static List<PlacementPage.Fact> facts(AssessmentSheet sheet, Trace trace) {
    var facts = new LinkedHashMap<String, PlacementPage.Fact>();
    trace.because().forEach(fact -> {
      String value = fact.flag() ? (Integer.valueOf(1).equals(fact.value()) ? "yes" : "no") : String.valueOf(fact.value());
      facts.merge(fact.input(), new PlacementPage.Fact(fact.name(), value, fact.needs(), evidence(sheet, fact)),
          (one, two) -> new PlacementPage.Fact(one.name(), one.value(), one.needs().equals(two.needs()) ? one.needs() : one.needs() + ", or " + two.needs(), one.evidence()));
    });
    return List.copyOf(facts.values());
  }

  private static String evidence(AssessmentSheet sheet, Trace.Fact fact) {
    String dimension = sheet.pack().flags().stream().filter(flag -> flag.id().equals(fact.input())).findFirst()
        .map(flag -> flag.dimension()).orElse(fact.input());
    return sheet.rating(dimension).map(rating -> rating.evidence() + " (" + rating.source().label().toLowerCase(Locale.US) + ")").orElse("");
  }

  /** "needs home and surroundings 2 or less, or readiness 2 to 3 and mental health 1 or less"; at most so many ways. */
  static String nearly(NoMatch level, int most) {
    if (level.near().isEmpty()) {
      return "more than two things would have to differ";
    }
    var ways = level.near().stream().limit(most).map(Reasons::way).collect(Collectors.joining(", or "));
    int more = level.near().size() - most;
    return "needs " + ways + (more > 0 ? ", or " + more + " other " + (more == 1 ? "way" : "ways") : "");
  }

  static String way(NearMiss near) {
    return near.changes().stream().map(Reasons::change).collect(Collectors.joining(" and "));
  }

  private static String change(Change change) {
    if (change.flag()) {
      return change.needs().equals("yes") ? change.name() : "not " + change.name();
    }
    return small(change.name()) + " " + change.needs();
  }

  private static String and(List<String> names) {
    return names.size() == 1 ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private static String small(String name) {
    return name.substring(0, 1).toLowerCase(Locale.US) + name.substring(1);
  }
}
