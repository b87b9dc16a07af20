package org.handrail.path.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.handrail.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IcdCodesTests {

  private final IcdCodes codes = new IcdCodes(JsonMapper.builder().build());

  @Test
  void every_listed_code_has_the_form_of_one_and_a_title() {
    assertThat(codes.all()).hasSizeGreaterThan(150).allSatisfy(c -> {
      assertThat(Coding.looksLikeIcd10(c.code())).as(c.code()).isTrue();
      assertThat(c.title()).isNotBlank();
      assertThat(c.remission()).as(c.code()).isEqualTo(c.title().endsWith("in remission"));
    });
  }

  @Test
  void mild_is_coded_as_abuse_and_more_as_dependence() {
    assertThat(codes.find("F11.10").orElseThrow().severities()).containsExactly(DsmSeverity.MILD);
    assertThat(codes.find("F11.20").orElseThrow().severities()).containsExactly(DsmSeverity.MODERATE, DsmSeverity.SEVERE);
  }

  @ParameterizedTest
  @CsvSource({"f1020,F10.20", "F10.20 ,F10.20", "f 43.10,F43.10", "I10,I10", "f32a,F32.A"})
  void codes_are_understood_as_people_type_them(String typed, String normal) {
    assertThat(Coding.normalIcd10(typed)).isEqualTo(normal);
    assertThat(Coding.looksLikeIcd10(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "F", "10.20", "FO.20", "F10.20000", "303.90", "F10-20"})
  void what_is_no_code_is_not_taken_for_one(String typed) {
    assertThat(Coding.looksLikeIcd10(typed)).isFalse();
  }

  @Test
  void titles_are_those_of_the_published_value_sets() throws IOException {
    Map<String, String> published = new HashMap<>();
    var json = JsonMapper.builder().build();
    try (var files = Files.list(SharedData.path("ecqm/valuesets"))) {
      for (var file : files.toList()) collect(json.readTree(Files.readString(file)), published);
    }
    var both = codes.all().stream().filter(c -> published.containsKey(c.code())).toList();
    assertThat(both).hasSizeGreaterThan(90);
    assertThat(both).allSatisfy(c -> assertThat(c.title()).as(c.code()).isEqualTo(published.get(c.code())));
  }

  private static void collect(JsonNode node, Map<String, String> into) {
    if (node.isObject() && node.path("system").asString("").endsWith("icd-10-cm")) {
      for (JsonNode c : node.path("concept")) into.put(c.path("code").asString(), c.path("display").asString(""));
      if (node.has("code")) into.put(node.get("code").asString(), node.path("display").asString(""));
    }
    node.forEach(child -> collect(child, into));
  }
}
