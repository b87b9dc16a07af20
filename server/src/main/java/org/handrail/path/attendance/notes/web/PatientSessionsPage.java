package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions a patient was recorded at, newest first. */
public record PatientSessionsPage(List<Row> rows, boolean mayReadNotes) {

  /**
   * One session.
   *
   * @param how "Here, 180 of 180 min"
   * @param dot ok, needs or away
   * @param note address of the signed note, or null
   */
  public record Row(String when, String title, String how, String dot, @Nullable String note, boolean amended) {}
}
