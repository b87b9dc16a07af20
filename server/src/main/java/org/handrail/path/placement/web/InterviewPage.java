package org.handrail.path.placement.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The guided interview at one part.
 *
 * @param base of the interview; parts are below it
 * @param edited the part's version on this screen
 * @param theirs what a colleague wrote in it meanwhile; empty otherwise
 * @param next where saving leads
 */
public record InterviewPage(
    String back, String base, List<Step> steps, String part, String title, String about, int edited, boolean mayWrite, boolean maySign,
    List<Row> rows, List<String> theirs, String written, List<String> signatures, Form form, Form signForm) {

  /** One part in the list at the side; dot is ok, needs or away. */
  public record Step(String id, String title, String dot, String says) {}

  /** How many lines are folded away because nobody needs them yet. */
  public long hidden() {
    int first = rows.stream().filter(Row::opensMore).mapToInt(rows::indexOf).findFirst().orElse(rows.size());
    return rows.size() - first;
  }

  /** Fields that stand together; title names a line of a repeated part; opensMore at the first line that is folded away. */
  public record Row(@Nullable String title, List<Field> fields, boolean opensMore) {}

  /** One question with its answer, where that comes from, and what else is known. */
  public record Field(
      String name, String ask, String kind, List<org.handrail.foundation.platform.web.Choice> choices, String value, @Nullable String from,
      List<String> known) {}

  /** What came of saving while typing. */
  public record Saved(int edited, String words, boolean bad, List<String> theirs) {}
}
