package org.handrail.path.measures.web;

import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One question at a time.
 *
 * @param action where the answer goes
 * @param intro the heading the question stands under, verbatim
 * @param text the question, verbatim
 * @param answered what the person answered before; nothing is chosen for them
 * @param back the question before; null for the first
 * @param skip the question after
 */
public record QuestionPage(
    String title,
    String action,
    String question,
    @Nullable String intro,
    String text,
    AnswerField field,
    @Nullable String answered,
    int number,
    int of,
    @Nullable String back,
    String skip,
    Form form) {

  /** How many of ten steps are done, for the bar. */
  public int tenths() {
    return Math.max(1, Math.round(number * 10f / of));
  }
}
