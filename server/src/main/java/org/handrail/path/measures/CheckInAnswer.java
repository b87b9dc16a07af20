package org.handrail.path.measures;

/** One answer of a check-in. */
public sealed interface CheckInAnswer {
  /** 0–10. */
  record Craving(int strength) implements CheckInAnswer {}

  record Feels(CheckIn.Mood mood) implements CheckInAnswer {}

  record Slept(CheckIn.Sleep sleep) implements CheckInAnswer {}

  record UsedSince(CheckIn.Used used) implements CheckInAnswer {}

  /**
   * In their own words.
   *
   * @param words at most {@value #LIMIT} characters
   * @param asksToBeRead whether they ask that somebody reads it the same day
   */
  record Words(String words, boolean asksToBeRead) implements CheckInAnswer {
    public static final int LIMIT = 4000;

    public Words(String words) {
      this(words, false);
    }
  }

  /** "I'm safe, and I'd like to go on." */
  record SaysSafe() implements CheckInAnswer {}
}
