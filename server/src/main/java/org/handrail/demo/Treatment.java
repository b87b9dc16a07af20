package org.handrail.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stay of somebody in one line, as it will have been.
 *
 * @param until the day it ends, not a day of it any more
 * @param next the stay it leads to by a hand-off, only where it ends with {@link Ending#STEPPED}
 */
record Treatment(Line line, LocalDate from, LocalDate until, Ending ending, @Nullable Treatment next) {

  /** How a stay ends, with the reason that is written down; the rates follow those published of discharges. */
  enum Ending {
    COMPLETED("completed", "Came through the whole program. Knows the risky hours and has people to call.",
        "Your Thursday meeting stays. Call us when it gets hard: you can come back within days."),
    DROPPED_OUT("dropped-out", "Stopped coming. Three calls and a letter were not answered.",
        "You can come back any day: call us and you start within days. Your safety plan stays yours."),
    TERMINATED("terminated", "Came under the influence several times in spite of talks about it; another level of care was offered and declined.",
        "You can come back when you want to begin again. Until then: your safety plan, 988, and naloxone at home."),
    ELSEWHERE("transferred", "Goes on at a program nearer to home.",
        "Your new program has your plan. If anything goes wrong between us and them, call us."),
    IN_CUSTODY("incarcerated", "Is in county custody and cannot come; the jail's nurse knows of the medication.",
        "Ask for your medication. Call us on the day you are out: the first two weeks are the most dangerous."),
    OTHER("other", "Moved to another state for work.", "Look for a program there soon; we send your plan when you tell us where."),
    STEPPED("transferred", "Steady for weeks; fewer hours are enough now. Evenings alone stay the risk.", "Your counselor there has your plan.");

    private final String reason;
    private final String summary;
    private final String nextSteps;

    Ending(String reason, String summary, String nextSteps) {
      this.reason = reason;
      this.summary = summary;
      this.nextSteps = nextSteps;
    }

    /** Id among the reasons for a discharge. */
    String reason() {
      return reason;
    }

    String summary() {
      return summary;
    }

    /** What comes next, in words for the person. */
    String nextSteps() {
      return nextSteps;
    }
  }

  /** From when somebody who stops coming is not seen any more. */
  @Nullable LocalDate goneFrom() {
    return ending == Ending.DROPPED_OUT ? until.minusDays(GONE_DAYS) : null;
  }

  /** How long a program waits for somebody before it writes the discharge. */
  static final int GONE_DAYS = 10;
}
