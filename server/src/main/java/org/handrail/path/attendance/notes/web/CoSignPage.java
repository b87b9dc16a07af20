package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * Notes that wait for a second signature.
 *
 * @param supervises whether the reader says whose notes they co-sign
 * @param mine whom they supervise
 * @param others whom they could supervise
 */
public record CoSignPage(
    List<Waiting> notes, boolean supervises, List<Choice> mine, List<Choice> others, String me, String meaning, Form form) {

  /**
   * One note.
   *
   * @param value what is sent when it is ticked: the note and what was read of it
   * @param changed what the roll call says now, when it is not what the note says; otherwise empty
   */
  public record Waiting(
      String id, String value, String title, String patient, String author, String signed, String due, boolean overdue, String text,
      String changed) {

    /** What was read, as a return sends it. */
    public String read() {
      return value.substring(value.indexOf(':') + 1);
    }
  }
}
