package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** A whole form on one page, for staff. */
public record EntryPage(
    String base, String action, String title, String source, String submission, List<Row> rows, List<Choice> modes, Form form) {
  /**
   * One question.
   *
   * @param intro shown where it differs from the row before
   * @param when on which answers it depends, in words; empty for always
   */
  public record Row(
      String id, String prefix, @Nullable String intro, String text, boolean optional, String when, AnswerField answer) {
    public String field() {
      return "q" + id;
    }
  }
}
