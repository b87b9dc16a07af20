package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.worklist.TaskCard;
import org.handrail.path.measures.RefusalReason;

/**
 * The Measures tab.
 *
 * @param base address of the tab
 * @param alerts what is open about this patient and comes from measures
 * @param mayWrite whether the person looking may enter and assign
 * @param assignable what can be sent to the patient
 * @param enterable what staff can enter, also what only they fill in
 */
public record MeasuresPage(
    String base,
    List<TaskCard> alerts,
    List<DueLine> due,
    List<Trend> trends,
    List<ScoreLine> scores,
    List<CheckInLine> checkIns,
    boolean mayWrite,
    List<Choice> assignable,
    List<Choice> enterable,
    Form form) {

  /** Whether the tablet in the waiting room has something to ask. */
  public boolean mayTablet() {
    return mayWrite && due.stream().anyMatch(DueLine::now);
  }

  /** Why somebody declines. */
  public static final List<Choice> REASONS = Choice.of(RefusalReason.values(), RefusalReason::label);

  /** What is asked and since when. */
  public record DueLine(String instrument, String title, String words, String dot, String dotLabel, boolean now) {}

  /** One instrument's charts, with the same as a table. */
  public record Trend(String instrument, String title, String id, List<TrendChart> charts, List<String> columns, List<Row> rows) {
    /** One measurement in the table. */
    public record Row(String day, List<String> values, String how) {}
  }

  /** One measurement in the list. */
  public record ScoreLine(String href, String title, String result, String how, boolean attention, boolean reported) {}

  /** One check-in. */
  public record CheckInLine(String when, String words, String quote, boolean attention) {}
}
