package org.handrail.path.week.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.WeekView;
import org.handrail.path.week.build.rules.Finding;
import org.handrail.path.week.build.rules.Names;
import org.handrail.path.week.build.rules.Verdict;
import org.handrail.path.week.build.rules.Weight;

/**
 * How good a built week is, in words.
 *
 * @param headline one sentence
 * @param cannot what keeps it from being published
 * @param needsReason rules it does not keep, which a person may accept with a reason
 * @param less who gets less than is prescribed
 * @param wishes for each wish that is not kept everywhere, how often it is not
 */
public record BuildWords(String headline, List<String> cannot, List<String> needsReason, List<String> less, Map<String, Integer> wishes) {

  public boolean publishable() {
    return cannot.isEmpty();
  }

  public static BuildWords of(Build build, BuiltWeek week, Names names) {
    Verdict verdict = Verdict.of(new WeekView(build.frozen().problem(), week));
    List<String> cannot = say(verdict.of(Weight.HARD).stream().filter(f -> !f.rule().mayBeAccepted()).toList(), names);
    List<String> needsReason = say(verdict.of(Weight.HARD).stream().filter(f -> f.rule().mayBeAccepted()).toList(), names);
    List<String> less = say(verdict.of(Weight.MEDIUM), names);
    Map<String, Integer> wishes = new LinkedHashMap<>();
    boolean repair = build.kind() == Build.Kind.REPAIR;
    // A repair is about these days alone: what a whole week should be like is not asked of it.
    if (!repair) {
      verdict.of(Weight.SOFT).forEach(finding -> wishes.merge(finding.rule().sentence(), 1, Integer::sum));
    }
    String headline = repair ? saved(cannot.size() + needsReason.size()) : headline(cannot.size(), needsReason.size(), less.size());
    return new BuildWords(headline, cannot, needsReason, less, wishes);
  }

  private static List<String> say(List<Finding> findings, Names names) {
    return findings.stream().map(finding -> finding.rule().say(finding, names)).distinct().toList();
  }

  private static String saved(int not) {
    return not == 0 ? "Every session is saved" : not == 1 ? "One thing cannot be saved" : not + " things cannot be saved";
  }

  private static String headline(int cannot, int accepted, int less) {
    if (cannot > 0) {
      return cannot == 1 ? "One thing is missing before this can be a week" : cannot + " things are missing before this can be a week";
    }
    if (accepted > 0) {
      return accepted == 1 ? "One rule is not kept" : accepted + " rules are not kept";
    }
    return less > 0 ? "Every rule is kept, but not everybody gets the hours they are prescribed" : "Every rule is kept, and everybody gets their hours";
  }
}
