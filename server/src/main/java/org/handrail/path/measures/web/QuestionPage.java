package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One question at a time.
 *
 * @param action where the answer goes
 * @param intro the heading the question stands under, verbatim
 * @param text the question, verbatim
 * @param choices its printed answers; empty for a whole number
 * @param min lowest and {@code max} highest whole number
 * @param written answered in words
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
    List<Pick> choices,
    int min,
    int max,
    boolean written,
    @Nullable String answered,
    int number,
    int of,
    @Nullable String back,
    String skip,
    Form form) {

  /** One printed answer. */
  public record Pick(String value, String label) {}

  /** How many of ten steps are done, for the bar. */
  public int tenths() {
    return Math.max(1, Math.round(number * 10f / of));
  }
}
