package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one session while they are written.
 *
 * @param base the session's address
 * @param groupNames members' names found in the group's text
 */
public record NotesPage(
    String base,
    String title,
    String line,
    boolean group,
    String groupText,
    int groupVersion,
    List<String> groupNames,
    List<Row> rows,
    Form form) {

  /**
   * One person's note.
   *
   * @param id of the patient
   * @param href the note in the chart, once signed; otherwise null
   */
  public record Row(
      String id,
      String name,
      String attended,
      String text,
      int version,
      List<String> names,
      String namesKept,
      boolean signed,
      @Nullable String href) {

    /** Written, and nobody else is named in it without a reason. */
    public boolean ready() {
      return !signed && !text.isBlank() && (names.isEmpty() || !namesKept.isBlank());
    }

    public String dot() {
      return signed || ready() ? "ok" : text.isBlank() ? "away" : "needs";
    }

    public String says() {
      if (signed) {
        return "Signed";
      }
      if (text.isBlank()) {
        return "Nothing written yet";
      }
      return ready() ? "Ready to sign" : "Names someone else: " + String.join(", ", names);
    }
  }

  public long ready() {
    return rows.stream().filter(Row::ready).count();
  }

  public long signed() {
    return rows.stream().filter(Row::signed).count();
  }
}
