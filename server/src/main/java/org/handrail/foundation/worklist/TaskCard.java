package org.handrail.foundation.worklist;

import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A task as a screen shows it, in words.
 *
 * @param patientName preferred name; for staff lists only, never inside another patient's record
 * @param line what happened and when
 * @param waiting who has it, or who is told next and when: the line that must not be missed
 * @param dueWords e.g. "by 17:52", "3 h late"
 * @param canTake true while nobody is acting on it
 * @param mine true when the person looking is acting on it
 */
public record TaskCard(
    TaskId id,
    Severity severity,
    String title,
    @Nullable PatientId patient,
    @Nullable String patientName,
    String line,
    String waiting,
    String dueWords,
    boolean late,
    boolean canTake,
    boolean mine,
    @Nullable String link) {

  public String href() {
    return "/tasks/" + id;
  }

  public boolean danger() {
    return severity == Severity.DANGER;
  }

  /** Kind of the status dot. */
  public String dot() {
    return switch (severity) {
      case DANGER -> "danger";
      case NEEDS_YOU -> "needs";
      case ROUTINE -> late ? "needs" : "";
    };
  }
}
