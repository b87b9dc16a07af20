package org.handrail.foundation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DangerWordsTests {
  private final DangerWords danger = new DangerWords(JsonMapper.builder().build());

  @ParameterizedTest
  @ValueSource(strings = {"He said he wants to DIE.", "she won’t wake up", "I think it is an overdose!", "talks about suicidal things", "He hit me, again", "not... breathing", "I just want to hurt myself", "I don't want to be alive"})
  void words_that_sound_like_danger_are_heard(String text) {
    assertThat(danger.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"He seems tired on Mondays.", "We would like to come on Thursday", "the deadline is near", "She hits the gym", ""})
  void ordinary_words_are_not(String text) {
    assertThat(danger.in(text)).isFalse();
  }
}
