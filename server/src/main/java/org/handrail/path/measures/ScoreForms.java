package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scores forms outside the running program, for whoever wants to check a definition before it goes live: a filled form as
 * JSON in, its score as JSON out.
 */
public final class ScoreForms {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Instrument instrument;

  private ScoreForms(Instrument instrument) {
    this.instrument = instrument;
  }

  /**
   * Forms of one instrument, by its name or the only beginning of one; case, spaces and hyphens do not matter.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static ScoreForms of(String name) {
    List<Instrument> known = List.copyOf(Instruments.forScoring().all());
    List<Instrument> begins = plain(name).isEmpty() ? List.of() : known.stream().filter(i -> plain(i.id().value()).startsWith(plain(name))).toList();
    return begins.stream().filter(i -> begins.size() == 1 || plain(i.id().value()).equals(plain(name))).findFirst().map(ScoreForms::new)
        .orElseThrow(() -> new IllegalArgumentException("There is no instrument '" + AnsweredForm.brief(name) + "'; there is "
            + String.join(", ", known.stream().map(i -> i.id().value()).toList())));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /**
   * Scores one form.
   *
   * @param form a QuestionnaireResponse, a list of the scored items' ordinals with null for skipped ones, or an object of
   *     item number and ordinal
   * @return one line of JSON: {@code complete}, {@code score} and {@code band} (null where there is none), {@code subscales},
   *     {@code alerts}; for an incomplete form also {@code missing}, the items without an answer
   * @throws IllegalArgumentException naming what does not fit
   */
  public String answer(String form) {
    return says(instrument, AnsweredForm.read(instrument, form));
  }

  /** The same for answers read already. */
  static String says(Instrument instrument, Answers answers) {
    Scored scored = Scorer.score(instrument, answers);
    ObjectNode out = JSON.createObjectNode();
    out.put("complete", scored.complete());
    ScoreValue leading = scored.values().stream().filter(v -> v.rule().total()).findFirst()
        .orElseGet(() -> scored.values().size() == 1 ? scored.values().getFirst() : null);
    out.set("score", leading instanceof ScoreValue.Computed total && total.rule().total() ? number(total.value()) : JSON.getNodeFactory().nullNode());
    Band band = leading instanceof ScoreValue.Computed computed ? computed.band() : null;
    out.put("band", band == null ? null : band.label());
    ObjectNode subscales = out.putObject("subscales");
    for (ScoreValue value : scored.values()) {
      if (!value.rule().total()) {
        subscales.set(value.rule().id(), value instanceof ScoreValue.Computed c ? subscale(c) : JSON.getNodeFactory().nullNode());
      }
    }
    var alerts = out.putArray("alerts");
    AlertWatch.all(instrument, answers, scored).forEach(hit -> alerts.add(hit.rule().id()));
    if (!scored.complete()) {
      var missing = out.putArray("missing");
      scored.missing().forEach(missing::add);
    }
    return JSON.writeValueAsString(out);
  }

  private static JsonNode subscale(ScoreValue.Computed value) {
    return value.rule().formula() instanceof Formula.Criteria
        ? JSON.getNodeFactory().booleanNode(value.value().signum() > 0)
        : number(value.value());
  }

  /** Whole numbers without a point. */
  private static JsonNode number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0 ? JSON.getNodeFactory().numberNode(plain.toBigInteger()) : JSON.getNodeFactory().numberNode(plain);
  }
}
