package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class MalformedPackTests {
  private static String shipped(String file) throws IOException {
    return new ClassPathResource("rulepacks/" + file).getContentAsString(StandardCharsets.UTF_8);
  }

  /** Each line: what is replaced, by what, and how the refusal begins and ends. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "\"id\": \"D2\", \"name\"|\"id\": \"D1\", \"name\"|dimensions[1].id|'D1' is used twice",
    "\"id\": \"in1WM\"|\"id\": \"D1\"|flags[0].id|'D1' is a dimension already",
    "\"dimension\": \"D1\", \"name\": \"in amb|\"dimension\": \"D9\", \"name\": \"in amb|flags[0].dimension|'D9' is not a dimension of this pack",
    "{ \"in\": \"D1\", \"from\": 0, \"to\": 0 }|{ \"in\": \"D7\", \"from\": 0, \"to\": 0 }|levels[0].row.all[0].in|'D7' is not a dimension of this pack",
    "{ \"in\": \"D1\", \"from\": 0, \"to\": 0 }|{ \"in\": \"D1\", \"from\": 0, \"to\": 5 }|levels[0].row.all[0]|0 to 5 is out of scale, which runs from 0 to 4",
    "{ \"in\": \"D1\", \"from\": 0, \"to\": 0 }|{ \"in\": \"D1\", \"from\": 1, \"to\": 0 }|levels[0].row.all[0]|from 1 is above to 0",
    "{ \"in\": \"D1\", \"from\": 0, \"to\": 0 }|{ \"in\": \"D1\", \"from\": 0, \"to\": 0.5 }|levels[0].row.all[0].to|a whole number is needed",
    "{ \"in\": \"D1\", \"from\": 0, \"to\": 0 }|{ \"in\": \"D1\", \"form\": 0, \"to\": 0 }|levels[0].row.all[0]|'form' is not known here; known are in, from, to",
    "{ \"in\": \"D1\", \"from\": 0, \"to\": 0 }|{ \"all\": [] }|levels[0].row.all[0].all|an empty list would always or never hold",
    "{ \"in\": \"D1\", \"from\": 0, \"to\": 0 }|{ \"in\": \"S4\", \"from\": 0, \"to\": 0 }|levels[0].row.all[0].in|'S4' is not a dimension of this pack",
    "{ \"use\": \"physical-ok\" }, { \"in\": \"D3\", \"from\": 0, \"to\": 1 }|{ \"use\": \"nothing\" }, { \"in\": \"D3\", \"from\": 0, \"to\": 1 }|levels[0].row.all[1].use|no condition above is named 'nothing'",
    "\"id\": \"1\", \"name\": \"Outpatient\"|\"id\": \"0.5\", \"name\": \"Outpatient\"|levels[1].id|'0.5' is used twice",
    "\"setting\": \"iop\"|\"setting\": \"spa\"|levels[3].setting|'spa' is not one of [OP, IOP, PHP, RES]",
    "\"id\": \"language\"|\"id\": \"geography\"|discrepancyReasons[5].id|'geography' is used twice",
    "\"id\": \"S4\", \"kind\"|\"id\": \"W3\", \"kind\"|safety[1].questions[0].id|'W3' is used twice",
    "\"from\": 5, \"to\": 8, \"rating\": 2|\"from\": 6, \"to\": 8, \"rating\": 2|safety[0].suggests.bands[2]|bands follow each other without gap from 5, each to a rating on the scale",
    "\"from\": 13, \"to\": 16|\"from\": 13, \"to\": 15|safety[0].suggests.bands|bands end at 15 but the sum reaches 16",
    "\"flags\": [\"d3Stable\"], \"match\": [\"1\", \"2.1\"]|\"flags\": [\"d3Stable\"], \"match\": [\"2.1\"]|examples[2]|the pack gives 1, 2.1 but the example says 2.1",
    "\"confidence\": \"R\"|\"confidence\": \"X\"|source.confidence|'X' is not one of [R, S, G]",
    "\"version\": 1|\"version\": 0|(top)|pack version 0 is below 1",
    "\"until\": null|\"until\": \"2017-01-01\"|effective|until 2017-01-01 is not after from 2018-01-01",
    "\"kind\": \"placement\"|\"kind\": \"poem\"|kind|'poem' is not placement or program",
  })
  void aMalformedTableIsRefusedNamingThePath(String replace, String by, String path, String problem) throws IOException {
    String text = shipped("oklahoma-2018.v1.json");
    assertThat(text).contains(replace);
    int at = text.indexOf(replace);
    String broken = text.substring(0, at) + by + text.substring(at + replace.length());
    assertThatThrownBy(() -> new PackFiles(Map.of("t.json", broken)).read())
        .isInstanceOf(PackRefused.class).hasMessage("t.json " + path + ": " + problem);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "\"key\": \"plan-due\"|\"key\": \"plan-dew\"|rules[13].key|'plan-dew' is not a rule of a program",
    "\"key\": \"group-cap\", \"for\": \"education\"|\"key\": \"group-cap\", \"for\": \"counseling\"|rules[11]|'group-cap' is given twice for 'counseling'",
    "\"unit\": \"people\", \"value\": 12|\"unit\": \"rooms\", \"value\": 12|rules[10]|'group-cap' is in people, not in 'rooms'",
    "\"unit\": \"people\", \"value\": 12|\"unit\": \"people\", \"value\": 0|rules[10].value|0 is below 1",
    "\"min\": 9, \"max\": 19|\"min\": 19, \"max\": 9|rules[1]|from 19 to 9 is not a range",
    "\"key\": \"group-cap\", \"for\": \"education\"|\"key\": \"group-cap\"|rules[11]|'group-cap' needs 'for'",
    "[\"30\", \"90\"|[\"soon\", \"90\"|rules[27].values[0]|'soon' is not a number of days",
    "\"extends\": null|\"extends\": { \"id\": \"elsewhere\", \"version\": 1 }|extends|there is no pack elsewhere v1 to extend",
    "\"extends\": null|\"extends\": { \"id\": \"program-default\", \"version\": 1 }|extends|the packs extend each other in a circle",
  })
  void malformedNumbersAreRefusedNamingThePath(String replace, String by, String path, String problem) throws IOException {
    String text = shipped("program-default.v1.json");
    assertThat(text).contains(replace);
    String broken = text.replaceFirst(java.util.regex.Pattern.quote(replace), java.util.regex.Matcher.quoteReplacement(by));
    assertThatThrownBy(() -> new PackFiles(Map.of("p.json", broken)).read())
        .isInstanceOf(PackRefused.class).hasMessage("p.json " + path + ": " + problem);
  }

  @Test
  void aNeededRuleMissingEverywhereIsRefused() {
    String bare = """
        {"kind":"program","id":"bare","version":1,"name":"Bare","edition":"1","state":null,"payer":null,
         "effective":{"from":null,"until":null},"source":{"text":"none","confidence":"G"},"extends":null,"rules":[]}""";
    assertThatThrownBy(() -> new PackFiles(Map.of("b.json", bare)).read())
        .hasMessage("b.json rules: 'plan-due' is missing, here and in the pack it extends");
  }

  @Test
  void theSamePackInTwoFilesIsRefused() throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put("a.json", shipped("oklahoma-2018.v1.json"));
    files.put("b.json", shipped("oklahoma-2018.v1.json"));
    assertThatThrownBy(() -> new PackFiles(files).read()).hasMessage("b.json (top): oklahoma-2018 v1 is in another file already");
  }

  @Test
  void brokenJsonNamesTheLineAndRepeatedNamesAreRefused() {
    assertThatThrownBy(() -> new PackFiles(Map.of("x.json", "{\n \"kind\": \n")).read())
        .isInstanceOf(PackRefused.class).hasMessageStartingWith("x.json line ");
    assertThatThrownBy(() -> new PackFiles(Map.of("x.json", "{\"kind\":\"program\",\"kind\":\"placement\"}")).read())
        .isInstanceOf(PackRefused.class).hasMessageContaining("kind");
    assertThatThrownBy(() -> new PackFiles(Map.of("x.json", "x".repeat(2_000_001))).read())
        .hasMessage("x.json (top): larger than 2000000 characters");
  }
}
