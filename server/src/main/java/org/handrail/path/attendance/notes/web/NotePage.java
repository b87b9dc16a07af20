package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One signed note.
 *
 * @param cosigned who signed it too, in words, or null
 * @param changed what the roll call says since it was signed, or null
 */
public record NotePage(
    String address,
    String text,
    String author,
    String signedAt,
    boolean lateEntry,
    @Nullable String cosigned,
    @Nullable String changed,
    List<Added> amendments,
    boolean mayAmend,
    String meaning,
    String me,
    Form form) {

  /** An amendment. */
  public record Added(String text, String author, String at) {}
}
