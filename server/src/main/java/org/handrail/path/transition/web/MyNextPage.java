package org.handrail.path.transition.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes next, for the person themselves.
 *
 * @param move where they go, while that is open
 * @param leaving the end of treatment here, or null
 */
public record MyNextPage(@Nullable Move move, @Nullable Leaving leaving) {

  /** @param first day and time of the first appointment, or null */
  public record Move(String place, String day, @Nullable String first, String says) {}

  /** @param why in plain words; empty when nothing is said */
  public record Leaving(String day, String why, List<String> next, String naloxone, String summary, String signed, String pdf) {}
}
