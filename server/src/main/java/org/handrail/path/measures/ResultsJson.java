package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Results and inputs as they are stored. Results: {@code [{"score":"use","value":3},{"score":"risk","missing":["11"]}]};
 * inputs hold every answer with its words and points, so that a score can be checked without any program.
 */
@Component
class ResultsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Read(String name, List<Score.Result> results, List<String> missing) {}

  private final Instruments instruments;

  ResultsJson(Instruments instruments) {
    this.instruments = instruments;
  }

  static String results(Scored scored) {
    ArrayNode all = JSON.createArrayNode();
    for (ScoreValue value : scored.values()) {
      ObjectNode one = all.addObject().put("score", value.rule().id());
      switch (value) {
        case ScoreValue.Computed c -> {
          one.put("value", c.value());
          if (c.band() != null) {
            one.put("band", c.band().id());
          }
        }
        case ScoreValue.Incomplete i -> i.missing().forEach(one.putArray("missing")::add);
      }
    }
    return all.toString();
  }

  static String inputs(Instrument instrument, Answers answers) {
    ArrayNode all = JSON.createArrayNode();
    for (Question question : instrument.questions()) {
      answers.to(question.id()).ifPresent(answer -> {
        ObjectNode one = all.addObject().put("question", question.id()).put("answer", question.words(answer));
        if (answer instanceof Answer.Chosen(String code)) {
          one.put("code", code);
        }
        question.ordinal(answer).ifPresent(points -> one.put("points", points));
      });
    }
    return all.toString();
  }

  Read read(InstrumentId id, String version, String results) {
    Instrument instrument = instruments.version(id, version)
        .orElseThrow(() -> new IllegalStateException("no definition of " + id + " version " + version + "; versions are kept for good"));
    List<Score.Result> all = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    for (JsonNode one : JSON.readTree(results).values()) {
      ScoreRule rule = instrument.rule(one.required("score").stringValue()).orElseThrow();
      JsonNode value = one.get("value");
      all.add(new Score.Result(rule.id(), rule.label(), rule, value == null ? null : value.decimalValue()));
      JsonNode left = one.get("missing");
      if (left != null) {
        left.values().forEach(q -> missing.add(q.stringValue()));
      }
    }
    return new Read(instrument.title(), all, List.copyOf(missing));
  }

  /** A reported number is shown under the sender's name for it, and under ours where we know the instrument. */
  Read reported(InstrumentId id, @Nullable String name, BigDecimal value) {
    String title = instruments.current(id).map(Instrument::title).orElse(name == null ? id.value() : name);
    return new Read(title, List.of(new Score.Result("total", "Reported", null, value)), List.of());
  }
}
