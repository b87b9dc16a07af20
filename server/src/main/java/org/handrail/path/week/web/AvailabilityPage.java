package org.handrail.path.week.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.Weekdays;
import org.handrail.path.week.StaffAvailability;
import org.handrail.path.week.Times;

/**
 * When someone works and what they lead.
 *
 * @param hours the form of hours, languages and curricula
 * @param leave the form of days away
 */
public record AvailabilityPage(String action, String name, List<Away> off, List<Choice> curricula, Form hours, Form leave) {
  /** The languages most spoken at home in the United States; sign language among them. */
  private static final List<String> LANGUAGES =
      List.of("en", "es", "ase", "zh", "tl", "vi", "ar", "fr", "ko", "ru", "pt", "ht", "hi", "pl", "de");

  /** Days away. */
  public record Away(String id, String when, String reason) {}

  /** One person in the list. */
  public record Line(String href, String name, String line) {}

  static boolean isLanguage(String code) {
    return LANGUAGES.contains(code);
  }

  public static List<Choice> languages() {
    return Choice.of(
        LANGUAGES,
        code -> code,
        code -> code.equals("ase") ? "American Sign Language" : Locale.of(code).getDisplayLanguage(Locale.US));
  }

  public static List<DayOfWeek> days() {
    return List.of(DayOfWeek.values());
  }

  public static String name(DayOfWeek day) {
    return Weekdays.name(day);
  }

  static Away away(StaffAvailability.TimeOff off) {
    var last = off.until().minusDays(1);
    return new Away(
        off.id().toString(),
        last.equals(off.from()) ? Times.monthDay(last) : Times.monthDay(off.from()) + " – " + Times.monthDay(last),
        off.reason());
  }

  static Line line(StaffMember member, Optional<StaffAvailability> known) {
    int minutes =
        known.stream()
            .flatMap(k -> k.hours().stream())
            .mapToInt(h -> (h.ends().toSecondOfDay() - h.starts().toSecondOfDay()) / 60)
            .sum();
    int off = known.map(k -> k.off().size()).orElse(0);
    String line =
        (minutes == 0 ? "No working hours entered: counted as always there" : Math.round(minutes / 6.0) / 10.0 + " h a week")
            + (off == 0 ? "" : off == 1 ? " · away once soon" : " · away " + off + " times soon");
    return new Line("/week/staff/" + member.id(), member.name().shown(), line);
  }
}
