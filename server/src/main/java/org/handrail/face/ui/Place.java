package org.handrail.face.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The organization as a page shows it. A number that nobody set is absent and no page invents one.
 *
 * @param name what people call it; "Handrail" where no organization is known
 * @param frontDesk phone number answered in office hours
 * @param afterHours phone number answered at other times
 * @param crisisLine the local crisis line beside 988, or null
 * @param zone the organization's time zone
 * @param now when the page was drawn
 */
public record Place(
    String name,
    @Nullable String frontDesk,
    @Nullable String afterHours,
    @Nullable CrisisLine crisisLine,
    ZoneId zone,
    Instant now) {

  /** Who answers, and at which number. */
  public record CrisisLine(String name, String phone) {}


  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.US);

  /** A page that belongs to no organization. */
  public static Place unknown(Instant now) {
    return new Place("Handrail", null, null, null, ZoneOffset.UTC, now);
  }

  /** "Wed 18 November, 17:35". */
  public String clock() {
    return CLOCK.format(now.atZone(zone));
  }

  /** A number as a {@code tel:} link needs it: digits and a leading plus. */
  public static String dial(String phone) {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }
}
