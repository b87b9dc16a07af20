package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a scoring definition: sums, recodes, bands and alerts as data, with nothing left to guess. */
final class ScoringReader {
  private static final Set<String> ROOT = Set.of("instrument", "version", "called", "questionnaire", "source", "scores", "unscored", "alerts", "answeredBy", "licence", "ordinals");
  private static final Set<String> SCORE = Set.of("id", "label", "kind", "loinc", "formula", "missing", "min", "max", "better", "items", "bands", "criteria", "from", "to", "onlyWhen", "change");
  private static final Set<String> TERM = Set.of("question", "recode", "reverseFrom", "weight");
  private static final Set<String> GROUP = Set.of("items", "atLeast", "count");
  private static final Set<String> BAND = Set.of("id", "min", "max", "label", "attention");
  private static final Set<String> ALERT = Set.of("id", "when", "severity", "chain", "shows", "title", "source");

  private ScoringReader() {}

  static Scoring read(JsonNode json) {
    Element root = Element.root("Scoring", json);
    root.only(ROOT);
    List<ScoreRule> rules = root.children("scores").stream().map(ScoringReader::rule).toList();
    if (rules.isEmpty()) {
      throw new InvalidInstrument("Scoring.scores", "is empty: an instrument without a score cannot be used");
    }
    return new Scoring(new InstrumentId(root.text("instrument")), root.text("version"), root.text("called"), root.text("questionnaire"), root.text("source"),
        rules, Set.copyOf(root.texts("unscored")), root.children("alerts").stream().map(ScoringReader::alert).toList(),
        AnsweredBy.valueOf(expect(root, "answeredBy", Set.of("patient", "clinician")).toUpperCase(Locale.ROOT)), root.optionalText("licence").orElse(null), ordinals(root));
  }

  private static Map<String, BigDecimal> ordinals(Element root) {
    Map<String, BigDecimal> ordinals = new HashMap<>();
    if (root.node().has("ordinals")) {
      Element table = root.child("ordinals");
      table.node().propertyNames().forEach(code -> ordinals.put(code, table.decimal(code)));
    }
    return Map.copyOf(ordinals);
  }

  private static ScoreRule rule(Element score) {
    score.only(SCORE);
    expect(score, "missing", Set.of("all-required"));
    String kind = expect(score, "kind", Set.of("total", "subscale"));
    String better = expect(score, "better", Set.of("lower", "higher"));
    List<Term> terms = terms(score);
    Formula formula = formula(score);
    return new ScoreRule(score.text("id"), score.text("label"), kind.equals("total"), score.optionalText("loinc").orElse(null), formula, terms,
        score.decimal("min"), score.decimal("max"), better.equals("lower"), onlyWhen(score), change(score), bands(score));
  }

  private static Formula formula(Element score) {
    String name = expect(score, "formula", Set.of("sum", "highest", "percent", "criteria"));
    if (name.equals("criteria") == score.children("criteria").isEmpty()) {
      throw new InvalidInstrument(score.path() + ".criteria", name.equals("criteria") ? "is empty" : "belongs to the formula “criteria” only");
    }
    return switch (name) {
      case "sum" -> new Formula.Sum();
      case "highest" -> new Formula.Highest();
      case "percent" -> percent(score);
      default -> new Formula.Criteria(score.children("criteria").stream().map(group -> {
        group.only(GROUP);
        return new Formula.Group(group.texts("items"), group.decimal("atLeast"), group.decimal("count").intValueExact());
      }).toList());
    };
  }

  private static Formula percent(Element score) {
    Formula.Percent percent = new Formula.Percent(score.decimal("from"), score.decimal("to"));
    if (percent.from().compareTo(percent.to()) >= 0) {
      throw new InvalidInstrument(score.path() + ".from", "is not below " + percent.to());
    }
    return percent;
  }

  private static @Nullable EnableWhen onlyWhen(Element score) {
    if (!score.node().has("onlyWhen")) {
      return null;
    }
    Element when = score.child("onlyWhen");
    when.only(Set.of("question", "in"));
    String question = when.text("question");
    return new EnableWhen(when.texts("in").stream().map(code -> new EnableWhen.Condition(question, code)).toList(), false);
  }

  private static @Nullable ReliableChange change(Element score) {
    if (!score.node().has("change")) {
      return null;
    }
    Element change = score.child("change");
    change.only(Set.of("points", "source"));
    BigDecimal points = change.decimal("points");
    if (points.signum() <= 0 || points.compareTo(score.decimal("max").subtract(score.decimal("min"))) > 0) {
      throw new InvalidInstrument(change.path() + ".points", "is " + points + ", which the score cannot change by");
    }
    return new ReliableChange(points, change.text("source"));
  }

  private static List<Term> terms(Element score) {
    List<Term> terms = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<JsonNode> items = score.values("items");
    for (int i = 0; i < items.size(); i++) {
      String path = score.path() + ".items[" + i + "]";
      Term term = items.get(i).isString()
          ? new Term(items.get(i).stringValue(), Map.of(), null, BigDecimal.ONE)
          : term(new Element(path, items.get(i)));
      if (!seen.add(term.question())) {
        throw new InvalidInstrument(path, "counts question “" + term.question() + "” twice");
      }
      terms.add(term);
    }
    if (terms.isEmpty()) {
      throw new InvalidInstrument(score.path() + ".items", "is empty");
    }
    return terms;
  }

  private static Term term(Element item) {
    item.only(TERM);
    Map<BigDecimal, BigDecimal> recode = new HashMap<>();
    if (item.node().has("recode")) {
      Element table = item.child("recode");
      for (String from : table.node().propertyNames()) {
        recode.put(ordinal(table, from), table.decimal(from));
      }
    }
    return new Term(item.text("question"), recode, item.optionalDecimal("reverseFrom").orElse(null), item.optionalDecimal("weight").orElse(BigDecimal.ONE));
  }

  private static BigDecimal ordinal(Element table, String text) {
    try {
      return new BigDecimal(text).stripTrailingZeros();
    } catch (NumberFormatException e) {
      throw new InvalidInstrument(table.path() + "." + text, "is not an ordinal");
    }
  }

  private static List<Band> bands(Element score) {
    List<Band> bands = new ArrayList<>();
    for (Element band : score.children("bands")) {
      band.only(BAND);
      bands.add(new Band(band.text("id"), band.decimal("min"), band.decimal("max"), band.text("label"), band.flag("attention")));
    }
    BigDecimal next = score.decimal("min");
    for (Band band : bands) {
      if (band.min().compareTo(next) != 0 || band.max().compareTo(band.min()) < 0) {
        throw new InvalidInstrument(score.path() + ".bands", "leave a gap or overlap at “" + band.id() + "”");
      }
      next = band.max().add(BigDecimal.ONE);
    }
    if (!bands.isEmpty() && next.compareTo(score.decimal("max").add(BigDecimal.ONE)) != 0) {
      throw new InvalidInstrument(score.path() + ".bands", "do not end at the highest score");
    }
    return bands;
  }

  static AlertRule alert(Element alert) {
    alert.only(ALERT);
    return new AlertRule(alert.text("id"), condition(alert.child("when")), expect(alert, "severity", Set.of("danger", "needs-you")), alert.text("chain"),
        alert.optionalText("shows").filter("crisis"::equals).isPresent(), alert.text("title"), alert.text("source"));
  }

  private static AlertRule.Condition condition(Element when) {
    if (when.node().has("silentDays")) {
      return new AlertRule.Silent(when.decimal("silentDays").intValueExact());
    }
    if (when.node().has("worseBy")) {
      return new AlertRule.WorseBy(when.text("score"), when.decimal("worseBy"));
    }
    if (when.node().has("score")) {
      return new AlertRule.ScoreAtLeast(when.text("score"), when.decimal("atLeast"));
    }
    return when.node().has("in")
        ? new AlertRule.AnswerIn(when.text("question"), Set.copyOf(when.texts("in")))
        : new AlertRule.AnswerAtLeast(when.text("question"), when.decimal("atLeast"));
  }

  private static String expect(Element element, String field, Set<String> known) {
    String value = element.text(field);
    if (!known.contains(value)) {
      throw new InvalidInstrument(element.path() + "." + field, "“" + value + "” is not one of " + known.stream().sorted().toList());
    }
    return value;
  }
}
