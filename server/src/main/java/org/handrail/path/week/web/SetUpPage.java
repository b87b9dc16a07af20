package org.handrail.path.week.web;

import java.util.List;

/** The programs of the organization and what their weeks are made of. */
public record SetUpPage(List<ProgramLine> programs) {

  /** One program. */
  public record ProgramLine(String id, String name, String level) {}
}
