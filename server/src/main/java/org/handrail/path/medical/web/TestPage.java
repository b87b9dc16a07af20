package org.handrail.path.medical.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * One drug or alcohol test.
 *
 * @param canCollect and so on: what may follow now
 * @param warning what to look at twice, such as an implausible temperature; empty for nothing
 */
public record TestPage(
    String base,
    String medical,
    String title,
    String dot,
    String state,
    List<String> facts,
    String warning,
    boolean mayWrite,
    boolean canCollect,
    boolean canResult,
    boolean canMove,
    List<Choice> canConfirm,
    List<Choice> ends,
    List<Line> results,
    List<MedicalPage.Past> custody,
    List<Asked> asked,
    List<Choice> answers,
    List<Choice> analyses,
    List<Choice> validities,
    List<Choice> steps,
    String specimenHint,
    String now,
    Form form) {

  /** One result as it fits. */
  public record Line(String analyte, String answer, String fit, String dot, String sub) {}

  /** A substance whose result is asked for. */
  public record Asked(String id, String label) {}
}
