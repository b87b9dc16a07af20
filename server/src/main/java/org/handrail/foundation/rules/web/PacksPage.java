package org.handrail.foundation.rules.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/**
 * The rule packs there are.
 *
 * @param waiting uploaded and waiting for a second person
 */
public record PacksPage(List<Line> waiting, List<Line> tables, List<Line> programs, Form form) {
  /**
   * One version of one pack.
   *
   * @param words edition, effective days, confidence
   * @param dot kind of {@code ui/dot}
   */
  public record Line(String href, String name, String words, String source, String state, String dot) {}
}
