package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** How the people of a program stand. */
public record ProgramMeasuresPage(List<Choice> programs, @Nullable String program, String name, List<Part> parts, Form form) {
  /**
   * One score.
   *
   * @param counted who was measured, of whom
   * @param change who is better, the same and worse; empty where nothing says what a difference means
   * @param spoken the picture in a sentence
   */
  public record Part(String id, String title, String sub, String counted, String change, List<Row> rows, List<Bar> first, List<Bar> now, String spoken) {}

  /** One band with the people in it. */
  public record Row(String label, int first, int now, int tone) {}

  /** A piece of a bar; {@code tone} 1 to 5 from the best band to the worst. */
  public record Bar(String x, String width, int tone) {}
}
