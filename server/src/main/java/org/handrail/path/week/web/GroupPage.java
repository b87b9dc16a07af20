package org.handrail.path.week.web;

import java.time.DayOfWeek;
import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.Weekdays;

/** The form of one recurring group. */
public record GroupPage(
    String action,
    String list,
    String program,
    boolean isNew,
    int version,
    int cap,
    List<Choice> types,
    List<Choice> rooms,
    List<Choice> staff,
    List<Choice> tracks,
    List<Choice> curricula,
    Form form) {
  public static List<Choice> weekdays() {
    return Choice.of(List.of(DayOfWeek.values()), day -> String.valueOf(day.getValue()), Weekdays::name);
  }
}
