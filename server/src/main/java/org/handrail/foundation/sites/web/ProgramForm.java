package org.handrail.foundation.sites.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.OpeningHours;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.ProgramDetails;
import org.handrail.foundation.sites.Weekdays;

/** Reads and fills the form of a program: open hours are {@code opens1}, {@code closes1} for Monday and so on. */
final class ProgramForm {
  private static final Pattern PACK = Pattern.compile("([a-z0-9-]+) v(\\d{1,6})");

  private ProgramForm() {}

  static Form untouched() {
    return Form.of(Map.of("weekStarts", "1", "groupCap", "12", "prescribedHours", "9"));
  }

  static Form of(Program program) {
    Map<String, Object> known = new HashMap<>();
    known.put("name", program.name());
    known.put("pack", program.pack().key());
    int minutes = program.prescribedMinutes();
    known.put("prescribedHours", minutes % 60 == 0 ? minutes / 60 : minutes / 60.0);
    known.put("groupCap", program.groupCap());
    known.put("weekStarts", program.weekStarts().getValue());
    for (OpeningHours open : program.hours()) {
      known.put("opens" + open.day().getValue(), open.opens());
      known.put("closes" + open.day().getValue(), open.closes());
    }
    if (program.active()) {
      known.put("active", "true");
    }
    return Form.of(known);
  }

  static Outcome<ProgramDetails> read(Form form, boolean active) {
    List<OpeningHours> hours = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String opens = form.value("opens" + day.getValue());
      String closes = form.value("closes" + day.getValue());
      if (opens.isBlank() && closes.isBlank()) {
        continue;
      }
      try {
        hours.add(new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse(closes)));
      } catch (DateTimeParseException e) {
        return Outcome.refused("hours", "Enter when it opens and when it closes on " + Weekdays.name(day) + ", such as 9:00 and 17:00");
      }
    }
    Matcher pack = PACK.matcher(form.value("pack"));
    boolean chosen = pack.matches();
    int starts = Numbers.whole(form.value("weekStarts"));
    return Outcome.done(
        new ProgramDetails(
            form.value("name"),
            chosen ? pack.group(1) : "",
            chosen ? Integer.parseInt(pack.group(2)) : 0,
            Numbers.minutesOfHours(form.value("prescribedHours")),
            Numbers.whole(form.value("groupCap")),
            starts >= 1 && starts <= 7 ? DayOfWeek.of(starts) : DayOfWeek.MONDAY,
            hours,
            active));
  }
}
