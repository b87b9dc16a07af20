package org.handrail.foundation.documents.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** The documents of one patient this person may see. */
public record DocumentsPage(
    String base, List<Row> rows, boolean mayAdd, List<Choice> kinds, String limit, String accept, Form form) {

  /** A document in the list. {@code crossed}: it was entered in error. */
  public record Row(String href, String title, String kind, String sub, String icon, boolean crossed) {}

  /** One document. {@code view} is where a browser shows it, null when it cannot. */
  public record One(
      String back,
      String title,
      String kind,
      String about,
      @Nullable String source,
      @Nullable String view,
      boolean picture,
      String download,
      @Nullable String error,
      boolean mayMark,
      String action,
      Form form) {}
}
