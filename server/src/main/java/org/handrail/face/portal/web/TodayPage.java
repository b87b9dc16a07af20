package org.handrail.face.portal.web;

import java.util.List;
import org.handrail.face.ui.Hours;
import org.handrail.face.ui.HoursRing;
import org.jspecify.annotations.Nullable;

/**
 * The patient's first page. Every part is there only when there is something real to show.
 *
 * @param greeting "Good afternoon, Sam"
 * @param date "Wednesday, March 11 · week 4 of about 10"
 * @param next the one next thing
 * @param code whether the room of a session shows a code to type now
 * @param checkIn today's check-in
 * @param planWaits a plan waits for their signature
 * @param movesOn they go on to another place, or have finished here
 * @param measures questionnaires to answer now
 * @param newMessages answers of the team that are not opened yet
 * @param hours this week's hours; absent where none are asked for
 * @param week this week's sessions
 * @param day what today holds, in order; empty when it would only repeat the next thing
 */
public record TodayPage(
    String greeting,
    String date,
    @Nullable NextSession next,
    boolean code,
    CheckInCard checkIn,
    boolean planWaits,
    boolean movesOn,
    List<Asked> measures,
    int newMessages,
    @Nullable HoursRing hours,
    List<WeekLine> week,
    List<DayItem> day) {

  /** What the hours mean, in a sentence without a number of failure. */
  public String hoursSay() {
    HoursRing ring = hours;
    if (ring == null) {
      return "";
    }
    String asked = "Your plan asks for " + Hours.fraction(ring.prescribedMinutes()) + ".";
    if (ring.missingMinutes() == 0) {
      return "You have your " + Hours.fraction(ring.prescribedMinutes()) + " hours for this week.";
    }
    String will = Hours.fraction(ring.reachableMinutes()) + (ring.reachableMinutes() == 60 ? " hour. " : " hours. ");
    return ring.shortMinutes() == 0
        ? "Come to what is left this week, and you’ll have " + will + asked
        : "What is left this week makes " + will + asked + " Ask us about another time.";
  }

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

  /** How a session of this week stands; each has a shape of its own, none is a colour of blame. */
  public enum Standing {
    DONE("circle-check-filled"), MISSED("circle-dotted"), OVER("circle-half-2"), AHEAD("circle"), OFF("circle-minus");

    private final String icon;

    Standing(String icon) {
      this.icon = icon;
    }

    /** Icon name without prefix. */
    public String icon() {
      return icon;
    }
  }

  /**
   * A session of this week.
   *
   * @param state words at its end: "2 h 45 done", "3 h", "missed", "called off"
   */
  public record WeekLine(String day, String title, String state, Standing standing) {}

  /**
   * Something of today.
   *
   * @param css is-done, is-next or empty
   */
  public record DayItem(String title, String line, String css) {}
}
