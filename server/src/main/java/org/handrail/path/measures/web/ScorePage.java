package org.handrail.path.measures.web;

import java.util.List;

/**
 * One measurement with all that made it.
 *
 * @param results each number with its band
 * @param answers in printed order
 */
public record ScorePage(
    String base, String title, String when, String how, String definition, List<String> results, String missing, List<AnswerLine> answers) {
  /** One question with its answer. */
  public record AnswerLine(String prefix, String text, String answer, boolean given) {}
}
