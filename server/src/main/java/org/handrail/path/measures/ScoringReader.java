package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a scoring definition: sums, recodes, bands and alerts as data, with nothing left to guess. */
final class ScoringReader {
  private static final Set<String> ROOT = Set.of("instrument", "version", "called", "questionnaire", "source", "scores", "unscored", "alerts");
  private static final Set<String> SCORE = Set.of("id", "label", "kind", "loinc", "formula", "missing", "min", "max", "better", "items", "bands");
  private static final Set<String> TERM = Set.of("question", "recode", "reverseFrom", "weight");
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
        rules, Set.copyOf(root.texts("unscored")), root.children("alerts").stream().map(ScoringReader::alert).toList());
  }

  private static ScoreRule rule(Element score) {
    score.only(SCORE);
    expect(score, "formula", Set.of("sum"));
    expect(score, "missing", Set.of("all-required"));
    String kind = expect(score, "kind", Set.of("total", "subscale"));
    String better = expect(score, "better", Set.of("lower", "higher"));
    List<Term> terms = terms(score);
    return new ScoreRule(score.text("id"), score.text("label"), kind.equals("total"), score.optionalText("loinc").orElse(null), terms,
        score.decimal("min"), score.decimal("max"), better.equals("lower"), bands(score));
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
