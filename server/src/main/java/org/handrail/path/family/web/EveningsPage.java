package org.handrail.path.family.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The family education series, for staff. */
public record EveningsPage(List<Line> lines, boolean mayWrite, List<Choice> topics, Form form) {

  /** One evening. */
  public record Line(String id, String title, String line, boolean mayCancel) {}

  /** Whether a program's patients read what their people write. */
  public record Rule(String id, String program, boolean reads, boolean mayWrite) {}
}
