package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.handrail.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores at the terminal: every shape of form, and one plain complaint for each that does not fit. */
class ScoreFormsTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  // What publishers call our scores.
  private static final Map<String, String> NAMES = Map.of("total", "score", "percent", "score", "SIS", "score", "risk", "band");

  @Test
  void every_published_vector_is_reproduced() throws IOException {
    JsonNode vectors = JSON.readTree(Files.readString(SharedData.facts("clinical/scoring-examples.json"))).get("vectors");
    var instruments = new TreeSet<String>();
    for (JsonNode vector : vectors.values()) {
      String instrument = vector.get("instrument").stringValue();
      instruments.add(instrument);
      JsonNode scored = score(instrument, asFilled(instrument, vector.get("in")));
      assertThat(scored.get("complete").booleanValue()).as(vector.toString()).isTrue();
      for (var expected : vector.get("expect").properties()) {
        String name = expected.getKey();
        String ours = NAMES.getOrDefault(name, name);
        JsonNode found = ours.equals("score") || ours.equals("band") ? scored.get(ours) : scored.get("subscales").get(name);
        if (expected.getValue().isNumber()) {
          assertThat(found.decimalValue()).as("%s of %s", name, vector).isEqualByComparingTo(expected.getValue().decimalValue());
        } else if (expected.getValue().isBoolean()) {
          assertThat(found.booleanValue()).as("%s of %s", name, vector).isEqualTo(expected.getValue().booleanValue());
        } else {
          // publishers name the condition with the band ("Severe anxiety"), or two bands at once ("None/minimal")
          assertThat(expected.getValue().stringValue().toLowerCase(Locale.ROOT)).as(vector.toString()).contains(found.stringValue());
        }
      }
    }
    assertThat(vectors.size()).isGreaterThanOrEqualTo(24);
    assertThat(instruments).hasSizeGreaterThanOrEqualTo(11);
  }

  /** Some publishers reverse before they write down, and name items where we number them. */
  private static String asFilled(String instrument, JsonNode in) {
    if (in.isArray()) {
      List<String> ordinals = new ArrayList<>();
      for (int i = 0; i < in.size(); i++) {
        int value = in.get(i).intValue();
        ordinals.add(String.valueOf(switch (instrument) {
          case "DAST-10" -> i == 2 ? 1 - value : value;
          case "WHOQOL-BREF" -> i == 2 || i == 3 || i == 25 ? 6 - value : value;
          default -> value;
        }));
      }
      return ordinals.toString();
    }
    return in.has("pulse") ? JSON.writeValueAsString(in.values()) : in.toString();
  }

  // Made by us, from the rules alone.
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "phq-9       | [1,1,1,1,1,1,1,1,0]            | {'complete':true,'score':8,'band':'mild','subscales':{},'alerts':[]}",
    "PHQ9        | [0,0,0,0,0,0,0,0,1]            | {'complete':true,'score':1,'band':'minimal','subscales':{},'alerts':['self-harm']}",
    "GAD-7       | [1,1,null,1,1,1,1]             | {'complete':false,'score':null,'band':null,'subscales':{},'alerts':[],'missing':['3']}",
    "DAST-10     | [0,0,1,0,0,0,0,0,0,0]          | {'complete':true,'score':0,'band':'none','subscales':{},'alerts':[]}",
    "DAST-10     | [0,0,0,0,0,0,0,0,0,0]          | {'complete':true,'score':1,'band':'low','subscales':{},'alerts':[]}",
    "WHO-5       | [2,2,3,3,2]                    | {'complete':true,'score':48,'band':'below the cut-point','subscales':{'raw':12},'alerts':[]}",
    "BARC-10     | [5,5,5,5,5,5,5,4,4,4]          | {'complete':true,'score':47,'band':'at or above the cut-point','subscales':{},'alerts':[]}",
    "PACS        | [3,3,3,3,3]                    | {'complete':true,'score':15,'band':'at or above the cut-point','subscales':{},'alerts':[]}",
    "COWS        | [4,4,5,5,4,0,0,0,0,0,0]        | {'complete':true,'score':22,'band':'moderate','subscales':{},'alerts':[]}",
    "ciwa-ar     | [4,4,4,4,0,0,0,0,0,0]          | {'complete':true,'score':16,'band':'severe','subscales':{},'alerts':['withdrawal']}",
    "PC-PTSD-5   | [0,null,null,null,null,null]   | {'complete':true,'score':0,'band':'below the cut-point','subscales':{},'alerts':[]}",
    "PC-PTSD-5   | [1,1,1,1,1,0]                  | {'complete':true,'score':4,'band':'at or above the cut-point','subscales':{},'alerts':[]}",
    "PC-PTSD-5   | [1,1,1,0]                      | {}",
    "AUDIT-C     | [1,1,1]                        | {'complete':true,'score':3,'band':'at the cut-point for women (3), below the one for men (4)','subscales':{},'alerts':[]}",
    "Readiness ruler | [8,3,7]                    | {'complete':true,'score':null,'band':null,'subscales':{'readiness':8,'craving':3,'confidence':7},'alerts':[]}",
    "TAPS        | {'sex':'female','tobacco':'Never','alcohol-women':1,'drugs':0,'medications':0} | {'complete':true,'score':null,'band':null,'subscales':{'tobacco':0,'alcohol':1,'drugs':0,'medications':0},'alerts':[]}",
    "ASSIST      | {'substance':'tobacco','Q2':6,'Q3':6,'Q4':7,'Q6':6,'Q7':6} | {'complete':true,'score':31,'band':'high','subscales':{},'alerts':[]}",
    "ASSIST      | {'substance':'alcohol','Q2':2,'Q3':0,'Q4':0,'Q5':8,'Q6':0,'Q7':0} | {'complete':true,'score':10,'band':'low','subscales':{},'alerts':[]}",
    "C-SSRS      | {'1':0,'2':0,'6':1,'6b':1}     | {'complete':true,'score':null,'band':'high','subscales':{'risk':3},'alerts':['risk-6b','thoughts-6']}"
  })
  void a_form_gives_its_score(String instrument, String form, String expected) {
    if (expected.equals("{}")) {
      assertThatThrownBy(() -> score(instrument, form)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("answers were given");
    } else {
      assertThat(score(instrument, form.replace('\'', '"'))).isEqualTo(JSON.readTree(expected.replace('\'', '"')));
    }
  }

  @Test
  void a_questionnaire_response_is_read_by_the_codes_of_its_questions_never_by_order() {
    String form = """
        {"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"group","item":[
          {"linkId":"/44258-2","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6571-9"}}]},
          {"linkId":"1","answer":[{"valueCoding":{"code":"LA6569-3"}}]}]}]}
        """;
    JsonNode scored = score("PHQ-9", form);
    assertThat(scored.get("complete").booleanValue()).isFalse();
    assertThat(scored.get("missing").values().stream().map(JsonNode::stringValue)).doesNotContain("1").hasSize(7);
  }

  @Test
  void the_published_response_scores_by_its_codes() throws IOException {
    String form = Files.readString(SharedData.path("fhir/questionnaires/us-core-QuestionnaireResponse-phq-9-example.json"));
    assertThat(score("PHQ-9", form).get("score").intValue()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "PHQ-9   | [1,2,3]                          | PHQ-9 has 9 scored items and 3 answers were given",
    "PHQ-9   | [0,0,0,0,0,0,0,0,0,0,0]          | 11 answers were given",
    "PHQ-9   | [0,0,0,0,0,0,0,0,4]              | item 9 has no answer of value 4",
    "PHQ-9   | [0,0,0,0,0,0,0,0,-1]             | item 9 has no answer of value -1",
    "PHQ-9   | [0,0,0,0,0,0,0,0,1.5]            | item 9 has no answer of value 1.5",
    "PHQ-9   | [0,0,0,0,0,0,0,0,true]           | item 9 is true, not a number",
    "PHQ-9   | {'17':1}                         | PHQ-9 has no item 17",
    "PHQ-9   | {'1':1,'1':2}                    | not JSON",
    "PHQ-9   | {'resourceType':'Patient'}       | resourceType is Patient, not QuestionnaireResponse",
    "PHQ-9   | {'resourceType':'QuestionnaireResponse','item':[{'linkId':'1','answer':[{'valueCoding':{'code':'x'}}]}]} | item[0].answer[0]: “x” is not an answer of item 1",
    "PHQ-9   | {'resourceType':'QuestionnaireResponse','item':[{'linkId':'1','answer':[{'valueInteger':1},{'valueInteger':2}]}]} | item[0].answer has 2 answers",
    "PHQ-9   | 7                                | a list of ordinals, an object of item numbers or a QuestionnaireResponse is needed",
    "PHQ-9   | [1,                              | not JSON",
    "BAM-R   | {'2':31}                         | item 2 has no answer of value 31",
    "ASSIST  | {'substance':'coffee'}           | item substance has no answer “coffee”"
  })
  void what_does_not_fit_is_named(String instrument, String form, String complaint) {
    assertThatThrownBy(() -> score(instrument, form.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource({"PHQ-7", "PHQ", "''", "AUD"})
  void an_unknown_instrument_is_named_with_those_there_are(String name) {
    assertThatThrownBy(() -> ScoreForms.of(name)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no instrument '" + name + "'").hasMessageContaining("PHQ-9");
  }

  @Test
  void five_megabytes_of_text_make_one_short_complaint() {
    String long5 = "x".repeat(5 * 1024 * 1024);
    for (String form : List.of("[\"" + long5 + "\"]", "{\"" + long5 + "\":1}", "{\"1\":\"" + long5 + "\"}", long5,
        "{\"resourceType\":\"" + long5 + "\"}", "[" + "1".repeat(900) + "]", "[".repeat(5000))) {
      assertThatThrownBy(() -> score("PHQ-9", form)).isInstanceOf(IllegalArgumentException.class)
          .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }
  }

  private static JsonNode score(String instrument, String form) {
    return JSON.readTree(ScoreForms.of(instrument).answer(form));
  }
}
