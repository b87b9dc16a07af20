package org.handrail.foundation.sites.web;

import java.time.DayOfWeek;
import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.Weekdays;

/**
 * The form of one program.
 *
 * @param level shown when it can no longer be chosen, or empty
 */
public record ProgramPage(
    String action, String siteName, boolean isNew, int version, String level, List<Choice> levels, List<Choice> packs, Form form) {

  /** Monday to Sunday. */
  public static List<DayOfWeek> days() {
    return List.of(DayOfWeek.values());
  }

  public static List<Choice> weekdays() {
    return Choice.of(days(), day -> String.valueOf(day.getValue()), Weekdays::name);
  }

  public static String name(DayOfWeek day) {
    return Weekdays.name(day);
  }
}
