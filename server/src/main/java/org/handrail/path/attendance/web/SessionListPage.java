package org.handrail.path.attendance.web;

import java.util.List;
import org.handrail.path.week.SessionId;

/** Sessions to record, today's, and those of the last days. */
public record SessionListPage(List<Line> unrecorded, List<Line> today, List<Line> recent, boolean own, boolean coSigns) {

  /**
   * One session.
   *
   * @param when "18:00–21:00", with the day where it is not today
   * @param where "Room 2 · Dana W."
   * @param chip colour class of the program's level
   * @param recorded how many of {@code expected} are recorded
   * @param state what became of it, or empty while it is on
   */
  public record Line(
      SessionId id, String title, String when, String where, String chip, String level, int recorded, int expected, String state) {

    public boolean complete() {
      return expected > 0 && recorded >= expected;
    }
  }
}
