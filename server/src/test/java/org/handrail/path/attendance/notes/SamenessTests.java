package org.handrail.path.attendance.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SamenessTests {
  private static final String BEFORE = "Named two situations from the week that were hard, and what helped in each.";
  private final Sameness sameness = new Sameness(JsonMapper.builder().build());

  private Sameness.Found of(String text, String... others) {
    return sameness.of(text, List.of(others).stream().map(o -> new Sameness.Other("the note of 3 August", o)).toList());
  }

  @Test
  void a_copied_note_asks_for_a_reason_and_shows_what_is_copied() {
    var found = of(BEFORE.toUpperCase(java.util.Locale.ROOT).replace(",", " -"), BEFORE);
    assertThat(found.percent()).isEqualTo(100);
    assertThat(found.asks()).isTrue();
    assertThat(found.passages()).singleElement().extracting(Sameness.Passage::where).isEqualTo("the note of 3 August");
  }

  @Test
  void a_changed_word_does_not_hide_the_rest() {
    var found = of("Named two situations from the week that were hard, and who helped in each of them today.", BEFORE);
    assertThat(found.passages()).extracting(Sameness.Passage::words)
        .containsExactly("Named two situations from the week that were hard, and");
    assertThat(found.asks()).isTrue();
  }

  @Test
  void words_in_common_are_no_copy() {
    assertThat(of("The week was hard, and what helped was a walk in each situation.", BEFORE)).isEqualTo(Sameness.Found.NOTHING);
  }

  @Test
  void a_few_words_alone_are_compared_as_a_whole() {
    assertThat(of("Calm and engaged.", "calm and engaged").asks()).isTrue();
    assertThat(of("Calm and engaged.", "Calm and tired").asks()).isFalse();
    assertThat(of("", "").asks()).isFalse();
  }
}
