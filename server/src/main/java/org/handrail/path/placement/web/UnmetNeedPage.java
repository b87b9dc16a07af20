package org.handrail.path.placement.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/** Recommended levels people did not get, by reason and by level; query repeats the days for the file. */
public record UnmetNeedPage(
    String from, String until, int signed, int unmet, List<Line> lines, List<Sum> byReason, List<Sum> byLevel, String query, Form form) {

  /** One combination. */
  public record Line(String table, String recommended, String recommendedChip, String actual, String actualChip, String reason, int people) {}

  /** How many of those recommended a level, or all signed, went without; of is the denominator. */
  public record Sum(String label, int people, int of) {
    /** Whole percent. */
    public int percent() {
      return of == 0 ? 0 : Math.round(100f * people / of);
    }
  }
}
