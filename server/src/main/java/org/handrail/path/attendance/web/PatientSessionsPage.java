package org.handrail.path.attendance.web;

import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one patient.
 *
 * @param dose this week's hours in words, or null outside a stay
 * @param mayReadNotes whether notes are shown
 */
public record PatientSessionsPage(
    PatientId patient, @Nullable String dose, @Nullable String doseNote, List<Row> rows, boolean mayReadNotes) {

  /**
   * One session.
   *
   * @param how "Late, from 18:20", or "Not recorded"
   * @param dot ok, needs or away
   * @param makeUp what makes up for it or what it makes up for, or null
   * @param note the signed note, or null
   */
  public record Row(
      SessionId session,
      String title,
      String when,
      String how,
      String dot,
      String minutes,
      @Nullable String makeUp,
      @Nullable NoteView note) {}

  /** A signed note as it stands in the chart. */
  public record NoteView(String address, String text, String line) {}
}
