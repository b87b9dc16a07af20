package org.handrail.path.admission.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** Who pays; edited is the version that is being changed. */
public record CoveragePage(
    String back, String action, List<Choice> kinds, int edited, boolean mayWrite, Known known, List<Note> notes, Form form) {

  /** What was noted last; empty texts when nothing was. */
  public record Known(
      @Nullable String kind, String payer, String plan, String memberId, @Nullable String verifiedOn, String verifiedHow,
      String copay, String limits, String authorization) {}

  /** One earlier note. */
  public record Note(String line, String verified, String by) {}
}
