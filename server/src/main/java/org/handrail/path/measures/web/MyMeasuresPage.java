package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.path.measures.RefusalReason;

/** What the patient is asked, and what they sent. */
public record MyMeasuresPage(List<Ask> asked, List<String> sent) {
  /** Why somebody declines. */
  public static final List<Choice> REASONS = Choice.of(RefusalReason.values(), RefusalReason::label);

  /**
   * One set of questions.
   *
   * @param begun true when it can be gone on with
   * @param asked true when it is due, so that it can be declined
   */
  public record Ask(String instrument, String title, int questions, boolean begun, boolean asked) {
    /** A guess that nobody is held to: a quarter of a minute a question. */
    public String howLong() {
      int minutes = Math.max(1, Math.round(questions / 4f));
      return questions + " questions, about " + (minutes == 1 ? "a minute" : minutes + " minutes");
    }
  }
}
