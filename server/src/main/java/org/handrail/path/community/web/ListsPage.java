package org.handrail.path.community.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The lists that were read, and what became of the last one. Result is empty before anything was read. */
public record ListsPage(Form form, List<Choice> formats, List<Row> lists, String result, List<String> problems, int left) {

  /** One list in words. */
  public record Row(String name, String format, String holds, String read) {}
}
