package org.handrail.path.placement.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A patient's assessments, newest first, the way to start one, and who is on the team that rates; whole is false
 * for those who may see the minimum.
 */
public record AssessmentsPage(
    String action, List<Line> lines, @Nullable String open, boolean mayWrite, boolean whole, List<Choice> purposes, List<Choice> tables, String purpose, List<Member> team, List<Choice> colleagues, Form form, Form teamForm) {

  /** Someone on the team. */
  public record Member(String name, String part) {}

  /** One assessment; href null for those who may not open it; dot is ok, needs or away. */
  public record Line(
      @Nullable String href, String title, String dot, String state, String when, @Nullable String level, @Nullable String chip, @Nullable String note) {}
}
