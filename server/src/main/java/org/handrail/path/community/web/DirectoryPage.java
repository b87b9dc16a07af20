package org.handrail.path.community.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The directory as somebody asked it.
 *
 * @param form what was asked
 * @param around "within 10 miles of 73069", or what to do when the place is unknown
 * @param lost whether the place that was typed is unknown
 * @param more whether there may be more than the page shows
 */
public record DirectoryPage(Form form, List<Shelf> shelves, String shelf, boolean meetings, String around, boolean lost, List<Row> rows, boolean more,
    List<Choice> miles, List<Choice> days, List<Choice> parts, List<Choice> types, boolean mayWrite) {

  /** A shelf as a chip: address, words, icon, whether it is open. */
  public record Shelf(String href, String label, String icon, boolean now) {}

  /**
   * One entry.
   *
   * @param when "Mon 6:30 pm", or empty
   * @param far "1.2 mi", "about 3 mi", "online", or empty
   * @param beds "2 beds free, asked 3 days ago"; null when it has none to tell of
   * @param tel a number as a link takes it, or empty
   * @param href its page, for those who may change it; null for others
   * @param refer where somebody is referred there; null where nobody is
   */
  public record Row(String name, String where, String when, String far, List<String> tags, @Nullable String beds, boolean bedFree, String phone, String tel,
      String url, String joinUrl, String joinTel, String notes, String from, @Nullable String href,
      @Nullable String refer) {}
}
