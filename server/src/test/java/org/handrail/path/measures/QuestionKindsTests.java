package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Questionnaire may ask besides printed answers: dates, measures with a unit, yes or no, groups filled several times, and when. */
class QuestionKindsTests {
  private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
  private static final String SCORING = """
      {"instrument":"Use","version":"1.0.0","called":"My use","answeredBy":"patient","questionnaire":"http://example.org/use|1.0.0","source":"Ours",
       "ordinals":{"true":1,"false":0},"unscored":["since","weight","what","when","often"],"alerts":[],
       "scores":[{"id":"total","label":"Total","kind":"total","formula":"sum","missing":"all-required","min":0,"max":1,"better":"lower","items":["used"],"bands":[]}]}""";
  private static final String USED = """
      {"linkId":"used","text":"Did you use?","type":"boolean"}""";
  private static final String SINCE = """
      {"linkId":"since","text":"Since when?","type":"date","enableWhen":[{"question":"used","operator":"=","answerBoolean":true}],
       "extension":[{"url":"%sminValue","valueDate":"2020-01-01"},{"url":"%smaxValue","valueDate":"2026-12-31"}]}""".formatted(FHIR, FHIR);
  private static final String WEIGHT = """
      {"linkId":"weight","text":"What do you weigh?","type":"quantity","extension":[{"url":"%sminValue","valueDecimal":20},{"url":"%smaxValue","valueDecimal":400},
       {"url":"%squestionnaire-unit","valueCoding":{"system":"http://unitsofmeasure.org","code":"kg","display":"kg"}}]}""".formatted(FHIR, FHIR, FHIR);
  private static final String SUBSTANCES = """
      {"linkId":"each","text":"Each substance","type":"group","repeats":true,"enableWhen":[{"question":"used","operator":"=","answerBoolean":true}],
       "extension":[{"url":"%squestionnaire-maxOccurs","valueInteger":3}],"item":[{"linkId":"what","text":"What?","type":"string"},
        {"linkId":"often","text":"Days of the last 30?","type":"integer","extension":[{"url":"%sminValue","valueInteger":0},{"url":"%smaxValue","valueInteger":30}]},
        {"linkId":"when","text":"Last time?","type":"date","enableWhen":[{"question":"often","operator":">","answerInteger":0}]}]}""".formatted(FHIR, FHIR, FHIR);
  private static final Answer YES = new Answer.Chosen("true");
  private static final Answer NO = new Answer.Chosen("false");

  private static String asked(String... items) {
    return "{\"resourceType\":\"Questionnaire\",\"url\":\"http://example.org/use\",\"version\":\"1.0.0\",\"name\":\"Use\",\"title\":\"Use\",\"status\":\"active\",\"item\":["
        + String.join(",", items) + "]}";
  }

  private static Instrument whole() {
    return Instruments.load(asked(USED, SINCE, WEIGHT, SUBSTANCES), SCORING).instrument();
  }

  private static List<String> askedOf(Instrument instrument, Answers answers) {
    return instrument.asked(answers).stream().map(Question::id).toList();
  }

  private static void refused(String naming, String... items) {
    assertThatThrownBy(() -> Instruments.load(asked(items), SCORING)).isInstanceOf(InvalidInstrument.class).hasMessageContaining(naming);
  }

  @Test
  void a_group_and_what_depends_on_an_answer_are_asked_once_it_is_given() {
    Instrument use = whole();
    assertThat(askedOf(use, Answers.NONE)).containsExactly("used", "weight");
    assertThat(askedOf(use, Answers.NONE.with("used", NO))).containsExactly("used", "weight");
    assertThat(askedOf(use, Answers.NONE.with("used", YES))).containsExactly("used", "since", "weight", "what", "often");
    assertThat(use.askedWhen("since")).isEqualTo("Only after “Yes” to question used");
    assertThat(use.askedWhen("when")).isEqualTo("Only after “Yes” to question used, and more than “0” to question often");
  }

  @Test
  void a_group_is_offered_again_once_it_was_filled_and_not_more_often_than_it_says() {
    Instrument use = whole();
    Answers one = Answers.NONE.with("used", YES).with("what", new Answer.Written("Alcohol"));
    assertThat(askedOf(use, one)).endsWith("what", "often", "what#2", "often#2").doesNotContain("what#3", "when");
    Answers two = one.with("often#2", new Answer.Counted(3));
    assertThat(askedOf(use, two)).endsWith("what#2", "often#2", "when#2", "what#3", "often#3");
    assertThat(use.question("what#3").orElseThrow().intro()).isEqualTo("Each substance · one more, if there is one (3 of at most 3)");
    assertThat(use.question("what#4")).isEmpty();
    assertThat(askedOf(use, two.with("used", NO))).as("what was answered before the change of mind does not count").containsExactly("used", "weight");
  }

  @Test
  void a_score_does_not_wait_for_what_is_kept_and_not_scored() {
    Scored scored = Scorer.score(whole(), Answers.NONE.with("used", YES));
    assertThat(scored.total().orElseThrow().value()).isEqualByComparingTo("1");
    assertThat(whole().scoredQuestions()).extracting(Question::id).containsExactly("used");
  }

  @ParameterizedTest
  @CsvSource({"since,2026-03-31,true", "since,2019-12-31,false", "since,2027-01-01,false", "since,31.3.2026,false", "since,2026-02-30,false",
      "weight,71.5,true", "weight,'71,5',true", "weight,19.9,false", "weight,400.001,false", "weight,71.1234,false", "weight,heavy,false",
      "used,true,true", "used,maybe,false", "often,30,true", "often,31,false", "often,1.5,false"})
  void what_is_typed_is_taken_within_its_bounds(String question, String given, boolean fits) {
    Question asked = whole().question(question).orElseThrow();
    assertThat(asked.typed(given).filter(a -> asked.problem(a).isEmpty()).isPresent()).isEqualTo(fits);
  }

  @Test
  void answers_of_every_kind_are_kept_as_they_were_given() {
    Answers given = Answers.NONE.with("since", new Answer.OnDay(LocalDate.of(2026, 3, 31))).with("weight", new Answer.Measured(new BigDecimal("71.50")))
        .with("what#2", new Answer.Written("Wein")).with("used", YES).with("often", new Answer.Counted(4));
    assertThat(AnswersJson.read(AnswersJson.write(given))).isEqualTo(given);
    assertThat(whole().question("weight").orElseThrow().words(given.to("weight").orElseThrow())).isEqualTo("71.5 kg");
    assertThat(whole().question("since").orElseThrow().words(given.to("since").orElseThrow())).isEqualTo("31 March 2026");
  }

  @Test
  void a_filled_form_from_elsewhere_keeps_each_round_and_its_unit() {
    String form = """
        {"resourceType":"QuestionnaireResponse","item":[{"linkId":"used","answer":[{"valueBoolean":true}]},{"linkId":"since","answer":[{"valueDate":"2026-03-31"}]},
         {"linkId":"weight","answer":[{"valueQuantity":{"value":71.5,"unit":"kg"}}]},
         {"linkId":"each","item":[{"linkId":"what","answer":[{"valueString":"Beer"}]}]},{"linkId":"each","item":[{"linkId":"what","answer":[{"valueString":"Wine"}]}]}]}""";
    Answers answers = AnsweredForm.read(whole(), form);
    assertThat(answers.byQuestion()).containsOnlyKeys("used", "since", "weight", "what", "what#2");
    assertThat(answers.to("what#2")).contains(new Answer.Written("Wine"));
    String more = "{\"linkId\":\"each\",\"item\":[{\"linkId\":\"what\",\"answer\":[{\"valueString\":\"More\"}]}]}";
    assertThatThrownBy(() -> AnsweredForm.read(whole(), form.replace("]}]}]}", "]}]}," + more + "," + more + "]}")))
        .hasMessageContaining("for the 4. time, which is more often than Use takes");
    assertThatThrownBy(() -> AnsweredForm.read(whole(), form.replace("\"kg\"", "\"lb\""))).hasMessageContaining("is in “lb”, and item weight asks for kg");
    assertThatThrownBy(() -> AnsweredForm.read(whole(), form.replace("2026-03-31", "2026-03"))).hasMessageContaining("is not an answer of item since");
  }

  @ParameterizedTest
  @CsvSource({"=,5,5,true", "=,5,6,false", "!=,5,6,true", "!=,5,5,false", ">,5,6,true", ">,5,5,false", "<,5,4,true", "<,5,5,false", ">=,5,5,true", ">=,5,4,false", "<=,5,5,true", "<=,5,6,false"})
  void numbers_and_dates_are_compared(String sign, int with, int given, boolean holds) {
    EnableWhen.Operator operator = EnableWhen.Operator.of(sign).orElseThrow();
    Stream.of(
            new Answer[] {new Answer.Counted(with), new Answer.Counted(given)},
            new Answer[] {new Answer.Measured(new BigDecimal(with)), new Answer.Measured(new BigDecimal(given + ".0"))},
            new Answer[] {new Answer.OnDay(LocalDate.of(2026, 1, with)), new Answer.OnDay(LocalDate.of(2026, 1, given))})
        .forEach(pair -> assertThat(new EnableWhen(List.of(new EnableWhen.Condition("q", operator, pair[0], true)), true).with(Answers.NONE.with("q", pair[1]), q -> false))
            .isEqualTo(holds ? EnableWhen.State.ASKED : EnableWhen.State.NOT_ASKED));
  }

  @Test
  void whether_there_is_an_answer_is_known_without_one() {
    EnableWhen some = new EnableWhen(List.of(new EnableWhen.Condition("q", EnableWhen.Operator.EXISTS, null, true)), true);
    EnableWhen none = new EnableWhen(List.of(new EnableWhen.Condition("q", EnableWhen.Operator.EXISTS, null, false)), true);
    assertThat(some.with(Answers.NONE, q -> false)).isEqualTo(EnableWhen.State.NOT_ASKED);
    assertThat(none.with(Answers.NONE, q -> false)).isEqualTo(EnableWhen.State.ASKED);
    assertThat(some.with(Answers.NONE.with("q", YES), q -> false)).isEqualTo(EnableWhen.State.ASKED);
    assertThat(none.with(Answers.NONE.with("q", YES), q -> false)).isEqualTo(EnableWhen.State.NOT_ASKED);
    assertThat(some.with(Answers.NONE.with("q", YES), q -> true)).as("an answer to what is not asked does not count").isEqualTo(EnableWhen.State.NOT_ASKED);
  }

  @Test
  void what_depends_on_a_question_that_is_not_asked_is_not_asked_and_not_waited_for() {
    String second = "{\"linkId\":\"weight\",\"text\":\"And?\",\"type\":\"boolean\",\"enableWhen\":[{\"question\":\"since\",\"operator\":\">\",\"answerDate\":\"2026-01-01\"}]}";
    Instrument use = Instruments.load(asked(USED, SINCE, second), SCORING.replace("[\"used\"]", "[\"used\",\"weight\"]").replace("\"max\":1", "\"max\":2")
        .replace("\"weight\",\"what\"", "\"what\"")).instrument();
    assertThat(Scorer.score(use, Answers.NONE.with("used", NO)).complete()).isTrue();
    assertThat(Scorer.score(use, Answers.NONE.with("used", YES)).missing()).containsExactly("weight");
  }

  @Test
  void what_we_lack_is_refused_naming_the_element() {
    refused("Questionnaire.item[1].type “dateTime” is not supported", USED, SINCE.replace("\"date\"", "\"dateTime\""));
    refused("item[1].extension[0].valueDate is not a whole date", USED, SINCE.replace("2020-01-01", "2020"));
    refused("item[0].extension needs questionnaire-unit", WEIGHT.replace("questionnaire-unit\"", "questionnaire-itemControl\""));
    refused("questionnaire-unitOption” is not supported", WEIGHT.replace("questionnaire-unit\"", "questionnaire-unitOption\""));
    refused("item[1].extension needs questionnaire-maxOccurs", USED, SUBSTANCES.replace("questionnaire-maxOccurs", "questionnaire-itemControl"));
    refused("item[1].repeats 11 times is not supported", USED, SUBSTANCES.replace(":3}", ":11}"));
    refused("within a group that repeats", USED, SUBSTANCES.replace("{\"linkId\":\"what\",\"text\":\"What?\",\"type\":\"string\"}",
        SUBSTANCES.replace("each", "inner").replace("what", "w").replace("often", "o").replace("\"when\"", "\"n\"")));
    refused("operator “~” is not supported", USED, SINCE.replace("\"=\"", "\"~\""));
    refused("operator “>” is not supported for question “used”", USED, SINCE.replace("\"=\"", "\">\""));
    refused("enableWhen[0].question “used” does not come before", SINCE, USED);
    refused("something that cannot be answered", USED, SINCE.replace("answerBoolean\":true", "answerInteger\":1"));
    refused("ends in # and a number", USED.replace("used", "used#2"));
    refused("which may be answered several times", USED.replace("used", "other"), SUBSTANCES.replace("\"what\"", "\"used\"").replace("\"question\":\"used\"", "\"question\":\"other\"")
        .replace("\"type\":\"string\"", "\"type\":\"boolean\""));
    refused("Scoring.scores.total counts question used, which takes a date", SINCE.replace("\"since\"", "\"used\"").replaceAll("\"enableWhen\":\\[.*?\\],", ""));
  }
}
