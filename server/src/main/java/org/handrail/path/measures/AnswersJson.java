package org.handrail.path.measures;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers as they are stored: {@code {"9":{"code":"LA6569-3"},"2":{"number":3}}}. */
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
      }
    });
    return all.toString();
  }

  static Answers read(String json) {
    Map<String, Answer> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
      JsonNode one = entry.getValue();
      all.put(
          entry.getKey(),
          one.has("code")
              ? new Answer.Chosen(one.required("code").stringValue())
              : one.has("words") ? new Answer.Written(one.required("words").stringValue()) : new Answer.Counted(one.required("number").intValue()));
    }
    return new Answers(all);
  }
}
