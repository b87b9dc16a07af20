package org.handrail.path.medical.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** Random testing: each program's rule, and the draws. */
public record DrawsPage(List<Rule> rules, List<Line> draws, List<Choice> panels, boolean maySet, Form form) {

  /** A program's rule. */
  public record Rule(String program, String name, String words, boolean active, String panel, int share, int every, int version) {}

  /** One draw in the list. */
  public record Line(String href, String title, String sub, String dot, String state) {}
}
