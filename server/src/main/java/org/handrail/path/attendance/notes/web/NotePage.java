package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/** One signed note. */
public record NotePage(
    String address,
    String text,
    String author,
    String signedAt,
    boolean lateEntry,
    List<Added> amendments,
    boolean mayAmend,
    String meaning,
    String me,
    Form form) {

  /** An amendment. */
  public record Added(String text, String author, String at) {}
}
