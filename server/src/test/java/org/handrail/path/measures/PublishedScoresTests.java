package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.path.measures.Fixtures.instrument;
import static org.handrail.path.measures.Fixtures.points;
import static org.handrail.path.measures.Fixtures.total;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.handrail.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published inputs give the published scores. */
class PublishedScoresTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void every_published_example_of_our_instruments_is_reproduced() throws IOException {
    JsonNode vectors = JSON.readTree(Files.readString(SharedData.facts("clinical/scoring-examples.json"))).get("vectors");
    var checked = new TreeMap<String, Integer>();
    for (JsonNode vector : vectors.values()) {
      var found = Fixtures.INSTRUMENTS.all().stream()
          .filter(i -> i.id().value().equals(vector.get("instrument").stringValue()))
          .findFirst();
      if (found.isEmpty() || !vector.get("in").isArray()) {
        continue;
      }
      List<@Nullable Integer> in = new ArrayList<>();
      vector.get("in").values().forEach(v -> in.add(v.isNull() ? null : v.intValue()));
      Scored scored = Scorer.score(found.get(), points(found.get(), in));
      JsonNode expect = vector.get("expect");
      assertThat(total(scored)).as(vector.toString()).isEqualByComparingTo(expect.get("total").decimalValue());
      if (expect.has("band")) {
        // publishers name the condition with the band ("Severe anxiety"), or two bands at once ("None/minimal")
        assertThat(expect.get("band").stringValue().toLowerCase(Locale.ROOT))
            .contains(Fixtures.band(scored));
      }
      checked.merge(found.get().id().value(), 1, Integer::sum);
    }
    assertThat(checked).containsKeys("PHQ-9", "GAD-7", "PHQ-2");
    assertThat(checked.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void the_published_phq9_response_scores_by_its_codes() throws IOException {
    JsonNode response = JSON.readTree(Files.readString(
        SharedData.path("fhir/questionnaires/us-core-QuestionnaireResponse-phq-9-example.json")));
    Instrument phq9 = instrument("PHQ-9");
    Answers answers = Answers.NONE;
    for (JsonNode item : response.get("item").values()) {
      String loinc = item.get("linkId").stringValue().substring(1);
      var question = phq9.questions().stream().filter(q -> loinc.equals(q.loinc())).findFirst();
      if (question.isPresent()) {
        String code = item.get("answer").get(0).get("valueCoding").get("code").stringValue();
        answers = answers.with(question.get().id(), new Answer.Chosen(code));
      }
    }
    assertThat(total(Scorer.score(phq9, answers))).isEqualByComparingTo("12");
  }

  // Made by us, so that a checkout without the published examples still checks the same rules.
  @ParameterizedTest
  @CsvSource({
    "PHQ-9, 0 0 0 0 0 0 0 0 0, 0, minimal",
    "PHQ-9, 3 3 3 3 3 3 3 3 3, 27, severe",
    "PHQ-9, 1 0 2 1 0 1 0 0 0, 5, mild",
    "PHQ-9, 2 2 2 1 1 2 2 1 1, 14, moderate",
    "PHQ-9, 2 2 2 2 1 2 2 1 1, 15, moderately severe",
    "GAD-7, 1 1 1 1 1 0 0, 5, mild",
    "GAD-7, 2 2 2 1 1 1 1, 10, moderate",
    "GAD-7, 3 2 2 2 2 2 2, 15, severe",
    "PHQ-2, 1 1, 2, screen negative",
    "PHQ-2, 2 1, 3, screen positive"
  })
  void hand_added_examples_give_their_sum_and_band(String id, String in, int total, String band) {
    Instrument instrument = instrument(id);
    List<@Nullable Integer> points = new ArrayList<>();
    for (String point : in.split(" ")) {
      points.add(Integer.valueOf(point));
    }
    Scored scored = Scorer.score(instrument, points(instrument, points));
    assertThat(total(scored)).isEqualByComparingTo(String.valueOf(total));
    assertThat(Fixtures.band(scored)).isEqualTo(band);
  }
}
