package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/rule-packs.md tells people to write is read by the same reader. */
class PackGuideTests {
  private final String guide = read();

  private static String read() {
    try {
      return Files.readString(Path.of("../docs/rule-packs.md"));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private String block(int number) {
    return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(guide).results().map(MatchResult::group).toList().get(number)
        .replace("```json", "").replace("```", "");
  }

  @Test
  void theThirdStateIsAPackThatPassesItsExamples() {
    var wyoming = (ProgramPack) PackFiles.one("guide", block(0), RulePacks.shipped()::find);
    assertThat(wyoming.passesItsExamples()).isTrue();
    var rules = new ProgramRules(wyoming);
    assertThat(rules.hoursPerWeek("2.1").orElseThrow().value().words()).isEqualTo("9 h or more a week");
    assertThat(rules.planReviewEvery().writtenIn().id()).isEqualTo("program-default");
  }

  @Test
  void theRowAndTheExampleFitTheShippedTable() {
    String table = RulePacks.shippedFile(new PackRef("oklahoma-2018", 1)).orElseThrow();
    String withRow = table.replaceFirst("\"id\": \"2.5\", \"name\": \"Partial hospital\", \"setting\": \"php\", \"row\": null",
        "\"id\": \"2.5\", \"name\": \"Partial hospital\", \"setting\": \"php\", \"row\": " + block(1));
    assertThat(withRow).isNotEqualTo(table);
    assertThat(PackFiles.one("guide", withRow, ref -> java.util.Optional.empty())).isInstanceOf(PlacementPack.class);
    assertThat(PackFiles.one("guide", table.replace("\"examples\": [", "\"examples\": [" + block(2) + ","), ref -> java.util.Optional.empty()).passesItsExamples()).isTrue();
  }

  @Test
  void everyRuleIsListedWithItsUnit() {
    assertThat(Arrays.stream(ProgramRuleKind.values())).allSatisfy(kind -> {
      String line = guide.lines().filter(each -> each.startsWith("|") && each.contains("`" + kind.key() + "`")).findFirst().orElseThrow();
      assertThat(line).contains(kind.unit == null ? "" : "`" + kind.unit + "`");
    });
  }
}
