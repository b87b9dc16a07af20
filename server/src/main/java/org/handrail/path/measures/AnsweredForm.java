package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One filled form as it comes from outside, read into answers: a FHIR QuestionnaireResponse, a list of the scored items'
 * ordinals in order ({@code null} is skipped), or an object of item number and ordinal.
 */
final class AnsweredForm {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private final Instrument instrument;
  private final Map<String, Answer> answers = new HashMap<>();

  private AnsweredForm(Instrument instrument) {
    this.instrument = instrument;
  }

  /** @throws IllegalArgumentException naming the item and value that do not fit */
  static Answers read(Instrument instrument, String json) {
    JsonNode form;
    try {
      form = JSON.readTree(json);
    } catch (JacksonException wrong) {
      throw new IllegalArgumentException("not JSON: " + brief(wrong.getOriginalMessage().replaceAll("\\s*\\(start marker.*", "")), wrong);
    }
    var reading = new AnsweredForm(instrument);
    if (form.isArray()) {
      reading.list(form);
    } else if (form.isObject() && form.has("resourceType")) {
      reading.resource(form);
    } else if (form.isObject()) {
      form.properties().forEach(item -> reading.ordinal(reading.question(item.getKey()), item.getValue()));
    } else {
      throw new IllegalArgumentException("a list of ordinals, an object of item numbers or a QuestionnaireResponse is needed");
    }
    reading.assumeWhatDecides();
    return new Answers(reading.answers);
  }

  /** Follow-up questions at the end may be left off where they were not asked. */
  private void list(JsonNode values) {
    List<Question> scored = instrument.scoredQuestions();
    List<Question> withGates = instrument.questions().stream()
        .filter(q -> scored.contains(q) || instrument.decides(q.id())).toList();
    List<Question> order = values.size() == withGates.size() ? withGates : scored;
    int least = order.size();
    while (least > 0 && instrument.enabledWhen().containsKey(order.get(least - 1).id()) && instrument.decides(order.get(Math.max(0, least - 2)).id())) {
      least--;
    }
    if (values.size() > order.size() || values.size() < least) {
      throw new IllegalArgumentException(instrument.id() + " has " + order.size() + " scored items and " + values.size()
          + " answers were given; use null for a skipped one");
    }
    for (int i = 0; i < values.size(); i++) {
      ordinal(order.get(i), values.get(i));
    }
  }

  private Question question(String key) {
    Optional<Question> named = instrument.questions().stream().filter(q -> q.id().equalsIgnoreCase(key)).findFirst();
    List<Question> scored = instrument.scoredQuestions();
    return named
        .or(() -> key.matches("[1-9]\\d?") && Integer.parseInt(key) <= scored.size() ? Optional.of(scored.get(Integer.parseInt(key) - 1)) : Optional.empty())
        .orElseThrow(() -> new IllegalArgumentException(instrument.id() + " has no item " + brief(key)));
  }

  private void ordinal(Question question, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    if (value.isString() && question instanceof Question.Choice choice) {
      answers.put(question.id(), named(choice, value.stringValue()));
      return;
    }
    if (!value.isNumber()) {
      throw new IllegalArgumentException("item " + question.id() + " is " + brief(value.toString()) + ", not a number");
    }
    BigDecimal ordinal = value.decimalValue();
    Answer answer = question.ofOrdinal(ordinal)
        .orElseThrow(() -> new IllegalArgumentException("item " + question.id() + " has no answer of value " + brief(value.toString())));
    answers.put(question.id(), answer);
  }

  /** An answer by its code or its words. */
  private static Answer named(Question.Choice question, String given) {
    return question.options().stream()
        .filter(o -> o.code().equalsIgnoreCase(given) || o.label().equalsIgnoreCase(given))
        .findFirst()
        .<Answer>map(o -> new Answer.Chosen(o.code()))
        .orElseThrow(() -> new IllegalArgumentException("item " + question.id() + " has no answer “" + brief(given) + "”"));
  }

  /** What a message repeats of a value that may be megabytes long. */
  static String brief(String value) {
    return value.length() <= 90 ? value : value.substring(0, 90) + "…";
  }

  private void resource(JsonNode form) {
    String type = form.path("resourceType").asString();
    if (!type.equals("QuestionnaireResponse")) {
      throw new IllegalArgumentException("resourceType is " + brief(type) + ", not QuestionnaireResponse");
    }
    items(form, "QuestionnaireResponse", 1);
  }

  /** @param round how often the group around it was filled before, counted from one */
  private void items(JsonNode parent, String path, int round) {
    int i = 0;
    Map<String, Integer> seen = new HashMap<>();
    for (JsonNode item : parent.path("item")) {
      String here = path + ".item[" + i++ + "]";
      int time = Math.max(round, seen.merge(item.path("linkId").asString(""), 1, Integer::sum));
      Optional<Question> asked = asked(item, round);
      if (item.has("answer") && round > 1 && asked.isEmpty() && asked(item, 1).isPresent()) {
        throw new IllegalArgumentException(here + " fills its group for the " + round + ". time, which is more often than " + instrument.id() + " takes");
      }
      List<JsonNode> given = new ArrayList<>();
      item.path("answer").forEach(given::add);
      if (asked.isPresent() && given.size() > 1) {
        throw new IllegalArgumentException(here + ".answer has " + given.size() + " answers where one is possible");
      }
      if (asked.isPresent() && given.size() == 1) {
        answers.put(asked.get().id(), answer(asked.get(), given.getFirst(), here + ".answer[0]"));
      }
      items(item, here, item.has("answer") ? round : time);
    }
  }

  /** By the item's own id, or by the LOINC code of the question: the order never counts. */
  private Optional<Question> asked(JsonNode item, int round) {
    String linkId = Rounds.id(item.path("linkId").asString(""), round);
    String code = linkId.substring(linkId.lastIndexOf('/') + 1);
    return instrument.questions().stream()
        .filter(q -> q.id().equals(linkId) || code.equals(q.loinc()))
        .findFirst();
  }

  /** By the answer's code; a number is taken only where the question asks for one. */
  private static Answer answer(Question question, JsonNode given, String path) {
    if (given.has("valueCoding")) {
      String code = given.path("valueCoding").path("code").asString("");
      Answer chosen = new Answer.Chosen(code);
      if (question.problem(chosen).isPresent()) {
        return question instanceof Question.Choice choice
            ? choice.options().stream().filter(o -> o.label().equalsIgnoreCase(given.path("valueCoding").path("display").asString(""))).findFirst()
                .<Answer>map(o -> new Answer.Chosen(o.code()))
                .orElseThrow(() -> new IllegalArgumentException(path + ": “" + brief(code) + "” is not an answer of item " + question.id()))
            : wrong(path, question);
      }
      return chosen;
    }
    if (question instanceof Question.FreeText && given.path("valueString").isString()) {
      Answer words = new Answer.Written(given.path("valueString").stringValue());
      question.problem(words).ifPresent(problem -> {
        throw new IllegalArgumentException(path + ": " + problem);
      });
      return words;
    }
    Optional<String> typed = switch (question) {
      case Question.Day _ -> text(given.path("valueDate"));
      case Question.Measure m -> given.has("valueQuantity") ? quantity(m, given.path("valueQuantity"), path) : text(given.path("valueDecimal"));
      case Question.Choice _ -> text(given.path("valueBoolean"));
      case Question.WholeNumber _, Question.FreeText _ -> Optional.empty();
    };
    if (typed.isPresent()) {
      return typed.flatMap(question::typed).filter(a -> question.problem(a).isEmpty()).orElseGet(() -> wrong(path, question));
    }
    for (String number : List.of("valueInteger", "valueDecimal")) {
      if (given.path(number).isNumber()) {
        return question.ofOrdinal(given.path(number).decimalValue()).orElseGet(() -> wrong(path, question));
      }
    }
    return wrong(path, question);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? Optional.of(value.isNumber() ? value.decimalValue().toPlainString() : value.asString()) : Optional.empty();
  }

  /** Never converted: a weight in pounds is not one in kilograms. */
  private static Optional<String> quantity(Question.Measure question, JsonNode quantity, String path) {
    List<String> units = List.of(quantity.path("unit").asString(""), quantity.path("code").asString(""));
    if (!question.unit().isEmpty() && !units.contains(question.unit())) {
      throw new IllegalArgumentException(path + ".valueQuantity is in “" + brief(units.getFirst()) + "”, and item " + question.id() + " asks for " + question.unit());
    }
    return text(quantity.path("value"));
  }

  private static Answer wrong(String path, Question question) {
    throw new IllegalArgumentException(path + " is not an answer of item " + question.id());
  }

  /** Paper forms give the answers to follow-up questions without the one that leads to them: then it was yes. */
  private void assumeWhatDecides() {
    instrument.enabledWhen().forEach((question, when) -> {
      if (answers.containsKey(question)) {
        when.conditions().forEach(c -> {
          if (instrument.unscored().contains(c.question())) {
            c.code().ifPresent(code -> answers.putIfAbsent(c.question(), new Answer.Chosen(code)));
          }
        });
      }
    });
  }
}
