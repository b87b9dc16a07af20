package org.handrail.face.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTests {

  private final Guide guide = GuideData.read("guide/guide.json");

  @Test
  void theNationalSharesAreThePublishedOnes() {
    var national = guide.national();

    assertThat(national.people()).isEqualTo(114_440);
    assertThat(national.percent(Guide.Dot.FINISHED)).isEqualTo(37.7);
    assertThat(national.percent(Guide.Dot.MOVED)).isEqualTo(17.9);
    assertThat(national.percent(Guide.Dot.REST)).isEqualTo(44.4);
  }

  @Test
  void oneHundredDotsAreExactlyOneHundred() {
    assertThat(guide.national().dots()).containsEntry(Guide.Dot.FINISHED, 38).containsEntry(Guide.Dot.MOVED, 18)
        .containsEntry(Guide.Dot.REST, 44);
  }

  @Test
  void everyFindingNamesItsSource() {
    assertThat(guide.studies()).isNotEmpty().allSatisfy(study -> {
      assertThat(study.source()).isNotBlank();
      assertThat(study.confidence()).isIn("R", "S", "G");
    });
  }

  @Test
  void theExampleWeekIsAnIntensiveOutpatientWeek() {
    assertThat(guide.exampleWeek().minutes()).isBetween(9 * 60, 19 * 60);
  }

  @Test
  void sharesThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> new Guide.National("a table", 2004, 10,
            List.of(new Guide.Share("finished", 50, Guide.Dot.FINISHED), new Guide.Share("left", 40, Guide.Dot.REST)), 1, 1, 1, 1, 1, ""))
        .hasMessageContaining("add up to 90");
  }
}
