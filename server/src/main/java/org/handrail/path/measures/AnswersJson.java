package org.handrail.path.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers as they are stored: {@code {"9":{"code":"LA6569-3"},"2":{"number":3},"7":{"day":"2026-11-02"}}}. */
final class AnswersJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnswersJson() {}

  static String write(Answers answers) {
    ObjectNode all = JSON.createObjectNode();
    answers.byQuestion().forEach((question, answer) -> {
      ObjectNode one = all.putObject(question);
      switch (answer) {
        case Answer.Chosen(String code) -> one.put("code", code);
        case Answer.Written(String words) -> one.put("words", words);
        case Answer.Counted(int number) -> one.put("number", number);
        case Answer.Measured(BigDecimal number) -> one.put("measured", number.toPlainString());
        case Answer.OnDay(LocalDate day) -> one.put("day", day.toString());
      }
    });
    return all.toString();
  }

  static Answers read(String json) {
    Map<String, Answer> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
      JsonNode one = entry.getValue();
      all.put(entry.getKey(), one(one));
    }
    return new Answers(all);
  }

  private static Answer one(JsonNode one) {
    if (one.has("code")) {
      return new Answer.Chosen(one.required("code").stringValue());
    }
    if (one.has("words")) {
      return new Answer.Written(one.required("words").stringValue());
    }
    if (one.has("measured")) {
      return new Answer.Measured(new BigDecimal(one.required("measured").stringValue()));
    }
    return one.has("day") ? new Answer.OnDay(LocalDate.parse(one.required("day").stringValue())) : new Answer.Counted(one.required("number").intValue());
  }
}
