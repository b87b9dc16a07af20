package org.handrail.face.portal.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One question of the check-in.
 *
 * @param chosen what was answered earlier today, or null; nothing is chosen for the person
 * @param read whether they asked that their words be read the same day
 * @param team who reads the answers, in words ("Dana Whitfield and Luis Ortega")
 * @param reading when they are read ("every day from 8:00 to 8:00")
 */
public record QuestionPage(Question question, @Nullable String chosen, boolean read, Form form, String team, String reading) {

  /** How many questions there are. */
  public int count() {
    return Question.values().length;
  }

  /** Every question, for the bar above. */
  public List<Question> all() {
    return List.of(Question.values());
  }

  /** Where the arrow back leads. */
  public String back() {
    return question.number() == 1 ? "/my" : "/my/check-in/" + (question.number() - 1);
  }

  /** Where "Skip" leads, or null on the last question, which may be left blank. */
  public @Nullable String skip() {
    return question.number() == count() ? null : "/my/check-in/" + (question.number() + 1);
  }
}
