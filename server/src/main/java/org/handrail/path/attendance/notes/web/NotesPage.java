package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.attendance.notes.NoteFormats;
import org.handrail.path.attendance.notes.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one session while they are written.
 *
 * @param base the session's address
 * @param groupNames members' names found in the group's text
 * @param writer who else is writing right now, in words; null when the reader may write
 * @param handedOver from whom the reader took over, in words, or null
 */
public record NotesPage(
    String base,
    String title,
    String line,
    boolean group,
    String groupText,
    int groupVersion,
    List<String> groupNames,
    List<NoteRow> rows,
    NoteFormats.Format format,
    List<NoteFormats.Format> formats,
    List<Phrases.Phrase> phrases,
    @Nullable String writer,
    @Nullable String handedOver,
    Form form) {

  public boolean mayWrite() {
    return writer == null;
  }

  public long ready() {
    return rows.stream().filter(NoteRow::ready).count();
  }

  public long signed() {
    return rows.stream().filter(NoteRow::signed).count();
  }

  public long waiting() {
    return rows.stream().filter(row -> row.state() == NoteRow.State.WAITING).count();
  }
}
