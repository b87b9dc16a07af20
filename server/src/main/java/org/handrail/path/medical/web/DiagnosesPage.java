package org.handrail.path.medical.web;

import java.util.List;

/**
 * Diagnoses of one person.
 *
 * @param minimum only codes of confirmed diagnoses: the reader has no right to more
 * @param licensed what allows the reader to confirm; empty when nothing does
 */
public record DiagnosesPage(
    String base, boolean minimum, boolean mayWrite, boolean maySign, String licensed, List<Line> open, List<Line> closed) {

  /**
   * One diagnosis.
   *
   * @param dot state of the dot part
   * @param sub where it comes from and who confirmed it
   */
  public record Line(String id, String title, String code, String dot, String state, String sub, String note, boolean confirmed) {}
}
