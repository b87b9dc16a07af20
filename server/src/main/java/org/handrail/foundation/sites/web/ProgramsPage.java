package org.handrail.foundation.sites.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.ClosedDay;
import org.handrail.foundation.sites.OpeningHours;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Site;
import org.handrail.foundation.sites.Weekdays;

/**
 * Everything set up at every site.
 *
 * @param form what was typed into the closed-day form of {@code formOf}, with what was refused
 * @param formOf id of the site whose closed-day form was sent, or empty
 */
public record ProgramsPage(List<At> sites, Form form, String formOf) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.US);

  /** One site with what is there. */
  public record At(Site site, List<Program> programs, List<Room> rooms, List<ClosedDay> closed) {
    /** "All programs" or the program's name. */
    public String closes(ClosedDay day) {
      return programs.stream()
          .filter(p -> p.id().equals(day.program()))
          .map(Program::name)
          .findFirst()
          .orElse("All programs");
    }
  }

  /** The form of this site: what was typed, or an untouched one. */
  public Form formFor(Site site) {
    return site.id().toString().equals(formOf) ? form : Form.empty();
  }

  /** "9 h a week". */
  public static String hours(int minutes) {
    return (minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.valueOf(minutes / 60.0)) + " h a week";
  }

  /** "Mon–Sat 9:00–21:00", or the days one by one where they differ. */
  public static String open(List<OpeningHours> hours) {
    if (hours.isEmpty()) {
      return "No open hours";
    }
    boolean same =
        hours.stream().allMatch(h -> h.opens().equals(hours.getFirst().opens()) && h.closes().equals(hours.getFirst().closes()));
    boolean inARow = hours.getLast().day().getValue() - hours.getFirst().day().getValue() == hours.size() - 1;
    if (same && inARow && hours.size() > 2) {
      return Weekdays.shortName(hours.getFirst().day()) + "–" + Weekdays.shortName(hours.getLast().day()) + " " + times(hours.getFirst());
    }
    return hours.stream().map(h -> Weekdays.shortName(h.day()) + " " + times(h)).collect(Collectors.joining(", "));
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String times(OpeningHours h) {
    DateTimeFormatter clock = DateTimeFormatter.ofPattern("H:mm", Locale.US);
    return clock.format(h.opens()) + "–" + clock.format(h.closes());
  }
}
