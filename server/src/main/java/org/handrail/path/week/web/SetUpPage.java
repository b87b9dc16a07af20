package org.handrail.path.week.web;

import java.util.List;

/**
 * The programs of the organization and what their weeks are made of.
 *
 * @param curricula "3 in use"
 * @param pairs whether the reader may see who is kept apart
 */
public record SetUpPage(List<ProgramLine> programs, String curricula, boolean pairs) {

  /** One program. */
  public record ProgramLine(String id, String name, String level) {}
}
