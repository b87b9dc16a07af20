package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/** The instruments there are. */
public record InstrumentsPage(List<Line> ready, List<Line> licensed, Form form) {
  /**
   * One instrument.
   *
   * @param words questions, scores, who answers, where it is from
   * @param licence what has to be confirmed
   * @param on whether it is
   */
  public record Line(String id, String title, String words, String licence, boolean on) {}
}
