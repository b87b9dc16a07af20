package org.handrail.face.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patient's first page. Every part is there only when there is something real to show.
 *
 * @param greeting "Good afternoon, Sam"
 * @param date "Wednesday, March 11 · week 4 of about 10"
 * @param next the one next thing
 * @param checkIn today's check-in
 * @param planWaits a plan waits for their signature
 * @param measures questionnaires to answer now
 * @param week this week's sessions
 * @param day what today holds, in order; empty when it would only repeat the next thing
 */
public record TodayPage(
    String greeting,
    String date,
    @Nullable NextSession next,
    CheckInCard checkIn,
    boolean planWaits,
    List<Asked> measures,
    List<WeekLine> week,
    List<DayItem> day) {

  /**
   * The next session.
   *
   * @param eyebrow "Next up, in 4 hours"
   * @param when "Tonight, 6:00 to 9:00 PM"
   * @param with "Dana Whitfield", or null
   * @param where "Room B, Main Street", or "By video"
   */
  public record NextSession(String eyebrow, String when, String title, @Nullable String with, String where) {}

  /** Today's check-in: not begun, begun, or sent at a time. */
  public record CheckInCard(boolean begun, @Nullable String sentAt) {}

  /** A questionnaire that waits. */
  public record Asked(String title, String href) {}

  /**
   * A session of this week.
   *
   * @param state words at its end: "3 h", "called off"
   * @param past it is over
   */
  public record WeekLine(String day, String title, String state, boolean past, boolean off) {}

  /**
   * Something of today.
   *
   * @param css is-done, is-next or empty
   */
  public record DayItem(String title, String line, String css) {}
}
