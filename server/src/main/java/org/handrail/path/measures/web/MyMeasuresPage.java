package org.handrail.path.measures.web;

import java.util.List;

/** What the patient is asked, and what they sent. */
public record MyMeasuresPage(List<Ask> asked, List<String> sent) {
  /**
   * One set of questions.
   *
   * @param begun true when it can be gone on with
   */
  public record Ask(String instrument, String title, int questions, boolean begun) {
    /** A guess that nobody is held to: a quarter of a minute a question. */
    public String howLong() {
      int minutes = Math.max(1, Math.round(questions / 4f));
      return questions + " questions, about " + (minutes == 1 ? "a minute" : minutes + " minutes");
    }
  }
}
