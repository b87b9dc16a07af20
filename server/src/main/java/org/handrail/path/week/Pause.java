package org.handrail.path.week;

/**
 * The break inside a session: its minutes are part of the session's length but never of anybody's hours.
 *
 * @param after minutes from the session's start until the break
 * @param minutes its length; 0 for no break
 */
public record Pause(int after, int minutes) {
  public static final Pause NONE = new Pause(0, 0);

  /** Minutes from the session's start until the break is over. */
  public int end() {
    return after + minutes;
  }
}
