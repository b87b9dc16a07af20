package org.handrail.foundation.worklist.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * The on-call list of the next weeks.
 *
 * @param covered false while nobody is on call right now
 */
public record OnCallPage(boolean covered, List<Line> lines, List<Choice> staff, List<Choice> programs, Form form) {
  /** One stretch; the hidden values find it again. */
  public record Line(String name, String where, String when, boolean now, String staff, String program, String from, String until) {}
}
