package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlacementTableTests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final PlacementTable TABLE = PlacementTable.of("oklahoma-2018");

  @TempDir Path folder;

  @Test
  void every_matching_level_is_named_with_its_reasons_and_the_others_with_what_stood_in_the_way() {
    JsonNode read = JSON.readTree(
        TABLE.answer("{\"D1\":0,\"D2\":0,\"D3\":1,\"D4\":2,\"D5\":3,\"D6\":3,\"in1WM\":false,\"d2Stable\":true,\"d3Stable\":false}"));

    assertThat(read.get("matches").valueStream().map(JsonNode::asString)).containsExactly("2.1", "3.1");
    assertThat(read.at("/reasons/2.1/0").asString()).isEqualTo("D1 (Withdrawal) is 0, the row asks for 1 or less");
    assertThat(read.at("/reasons/0.5/0").asString()).isEqualTo("D4 (Readiness) is 2, the row needs 3 or more");
    assertThat(read.at("/nearly/0.5/0").asString()).isEqualTo("D4 3 or more");
    assertThat(read.get("nearly").has("2.1")).isFalse();
  }

  /** The printed table is written a second time as plain expressions: a sample of all inputs, the rest is the evaluator's own test. */
  @Test
  void what_is_printed_is_what_the_table_says() {
    for (int number = 0; number < 125_000; number += 97) {
      Answers in = OklahomaTable.input(number);
      String text = Stream.concat(in.ratings().entrySet().stream().map(e -> "\"" + e.getKey() + "\":" + e.getValue()),
          in.flags().stream().map(flag -> "\"" + flag + "\":true")).collect(Collectors.joining(",", "{", "}"));
      assertThat(JSON.readTree(TABLE.answer(text)).get("matches").valueStream().map(JsonNode::asString))
          .as(text)
          .containsExactlyElementsOf(OklahomaTable.pack().levels().stream().map(PlacementPack.Level::id)
              .filter(level -> OklahomaTable.matches(level, in)).toList());
    }
  }

  @Test
  void no_match_is_an_answer() {
    assertThat(JSON.readTree(TABLE.answer("{\"D1\":0,\"D2\":0,\"D3\":4,\"D4\":1,\"D5\":1,\"D6\":1}")).get("matches")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{\"D1\":0}                                                        | D2 (Physical health) is not rated",
      "{\"D1\":5,\"D2\":0,\"D3\":0,\"D4\":0,\"D5\":0,\"D6\":0}           | D1 is 5, outside 0 to 4",
      "{\"D1\":-1,\"D2\":0,\"D3\":0,\"D4\":0,\"D5\":0,\"D6\":0}          | D1 is -1, outside 0 to 4",
      "{\"D1\":\"2\"}                                                    | D1 is \"2\", not a whole number",
      "{\"D1\":1.5}                                                      | D1 is 1.5, not a whole number",
      "{\"D1\":null}                                                     | D1 is null, not a whole number",
      "{\"in1WM\":1}                                                     | in1WM is 1, not true or false",
      "{\"D1\":1,\"D1\":2}                                               | not JSON",
      "{\"D9\":1,\"D1\":1,\"D2\":0,\"D3\":0,\"D4\":0,\"D5\":0,\"D6\":0}  | 'D9' is not a dimension of oklahoma-2018",
      "{\"x\":false,\"D1\":1,\"D2\":0,\"D3\":0,\"D4\":0,\"D5\":0,\"D6\":0} | 'x' is not a flag of oklahoma-2018",
      "[1,2]                                                             | an object of ratings and flags is needed",
      "{\"D1\":                                                          | not JSON",
  })
  void wrong_answers_are_refused_naming_the_value(String answers, String says) {
    assertThatThrownBy(() -> TABLE.answer(answers)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(says);
  }

  @Test
  void a_table_can_be_tried_from_its_file_before_it_goes_live_and_a_broken_one_says_where() throws IOException {
    String shipped = new org.springframework.core.io.ClassPathResource("rulepacks/oklahoma-2018.v1.json")
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    Path draft = Files.writeString(folder.resolve("draft.json"), shipped.replace("\"oklahoma-2018\"", "\"ours\""));
    Path broken = Files.writeString(folder.resolve("broken.json"), shipped.replace("\"from\": 0, \"to\": 1", "\"from\": 0, \"to\": 9"));

    assertThat(PlacementTable.of(draft.toString()).answer("{\"D1\":0,\"D2\":0,\"D3\":0,\"D4\":1,\"D5\":1,\"D6\":1}")).contains("\"matches\":[\"1\"]");
    assertThatThrownBy(() -> PlacementTable.of(broken.toString())).hasMessageContaining("out of scale");
    assertThatThrownBy(() -> PlacementTable.of("nowhere")).hasMessageContaining("There is no placement table 'nowhere'; there is oklahoma-2018");
  }
}
