package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/** Lapses of one person. */
public record LapsesPage(String base, String today, boolean mayWrite, String due, List<Line> lines, Form form) {
  /** One lapse. */
  public record Line(String id, String title, String words, String sub, boolean harm) {}
}
