package org.handrail.face.ui;

/**
 * One patient's week in minutes.
 *
 * @param attendedMinutes counted so far; zero or more
 * @param reachableMinutes attended plus what is still planned this week; at least attended
 * @param prescribedMinutes what the plan asks for in this week; more than zero
 */
public record HoursRing(int attendedMinutes, int reachableMinutes, int prescribedMinutes) {

  public HoursRing {
    if (attendedMinutes < 0 || reachableMinutes < attendedMinutes || prescribedMinutes <= 0) {
      throw new IllegalArgumentException("Not a week: attended %d, reachable %d, prescribed %d minutes"
          .formatted(attendedMinutes, reachableMinutes, prescribedMinutes));
    }
  }

  /** Percent of the ring that is done, at most 100. */
  public double donePercent() {
    return percent(attendedMinutes);
  }

  /** Percent of the ring that is done or still reachable, at most 100. */
  public double reachPercent() {
    return percent(reachableMinutes);
  }

  /** Minutes that can no longer be reached this week. */
  public int shortMinutes() {
    return Math.max(0, prescribedMinutes - reachableMinutes);
  }

  /** Minutes still to attend. */
  public int missingMinutes() {
    return Math.max(0, prescribedMinutes - attendedMinutes);
  }

  /** The whole ring in a sentence. */
  public String says() {
    String done = Hours.decimal(attendedMinutes) + " of " + Hours.decimal(prescribedMinutes) + " hours this week";
    if (missingMinutes() == 0) {
      return done + "; all prescribed hours are done";
    }
    return shortMinutes() == 0
        ? done + "; the rest is still reachable"
        : done + "; " + Hours.spoken(shortMinutes()) + " out of reach";
  }

  private double percent(int minutes) {
    return Math.min(100, Math.round(minutes * 1000.0 / prescribedMinutes) / 10.0);
  }
}
