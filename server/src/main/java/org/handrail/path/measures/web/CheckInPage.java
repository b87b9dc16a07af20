package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One question of the check-in.
 *
 * @param step craving, mood, sleep, use or words
 * @param number 1–5
 * @param picks its answers; empty for the free words
 * @param answered what was answered before; nothing is chosen for them
 * @param seenBy given names of the care team, for "who sees this answer"
 * @param hours when somebody reads what comes in: "8:00 in the morning to 8:00 in the evening"
 */
public record CheckInPage(
    String step,
    int number,
    List<Pick> picks,
    @Nullable String answered,
    @Nullable String back,
    @Nullable String skip,
    String seenBy,
    String hours,
    Form form) {

  /** One answer with its picture and a second line. */
  public record Pick(String value, String label, String icon, @Nullable String hint) {}
}
