package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFileTests {
  @TempDir Path folder;

  private final StringBuilder out = new StringBuilder();

  private static AnswerFile piped(String text) {
    return AnswerFile.read("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String answered(String document) {
    if (document.contains("9")) {
      throw new IllegalArgumentException("9 is\nout of range");
    }
    return "<" + document.strip().replaceAll("\\s+", "") + ">";
  }

  private static final UnaryOperator<String> ANSWER = AnswerFileTests::answered;

  @Test
  void one_document_may_be_laid_out_over_many_lines() {
    piped("{\n  \"D1\": 1,\n  \"D2\": 2\n}\n").each(ANSWER, out);
    assertThat(out).hasToString("<{\"D1\":1,\"D2\":2}>\n");
  }

  @Test
  void each_line_of_several_is_answered_by_a_line_and_empty_ones_are_passed_over() {
    piped("[1]\n\n[2]\n").each(ANSWER, out);
    assertThat(out).hasToString("<[1]>\n<[2]>\n");
  }

  @Test
  void a_wrong_line_is_named_and_what_came_before_it_stays_answered() {
    assertThatThrownBy(() -> piped("[1]\n[9]\n[3]\n").each(ANSWER, out))
        .isInstanceOf(Usage.class).hasMessage("standard input, line 2: 9 is out of range");
    assertThat(out).hasToString("<[1]>\n");
  }

  @Test
  void what_is_empty_or_missing_is_said_in_one_line() {
    assertThatThrownBy(() -> piped(" \n").each(ANSWER, out)).hasMessage("standard input is empty");
    assertThatThrownBy(() -> AnswerFile.read(folder.resolve("none.json").toString(), new ByteArrayInputStream(new byte[0])))
        .hasMessageContaining("There is no readable file");
  }
}
