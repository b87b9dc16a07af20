package org.handrail.path.measures.web;

import org.jspecify.annotations.Nullable;

/**
 * Who knows, since when, and what happens by when: said to the person who told us.
 *
 * @param who given name of whoever owns it, or "Your care team"
 * @param sentAt "2:04"
 * @param by "4:04 this afternoon"
 * @param awake false when nobody reads before the morning
 * @param readFrom "8:00"
 * @param acting given name of whoever is acting on it already
 * @param closed true once somebody has closed it
 */
public record Told(
    String who, String sentAt, String by, boolean awake, String readFrom, @Nullable String acting, boolean closed) {

  /** In the middle of a sentence: "Dana", "your care team". */
  public String whom() {
    return who.equals(TEAM) ? "your care team" : who;
  }

  static final String TEAM = "Your care team";
}
