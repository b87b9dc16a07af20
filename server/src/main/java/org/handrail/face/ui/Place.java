package org.handrail.face.ui;

import org.jspecify.annotations.Nullable;

/**
 * The organization as a page shows it. A number that nobody set is absent and no page invents one.
 *
 * @param name what people call it; "Handrail" where no organization is known
 * @param frontDesk phone number answered in office hours
 * @param afterHours phone number answered at other times
 * @param crisisLine the local crisis line beside 988, or null
 */
public record Place(
    String name, @Nullable String frontDesk, @Nullable String afterHours, @Nullable CrisisLine crisisLine) {

  /** Who answers, and at which number. */
  public record CrisisLine(String name, String phone) {}

  /** A page that belongs to no organization. */
  public static Place unknown() {
    return new Place("Handrail", null, null, null);
  }

  /** A number as a {@code tel:} link needs it: digits and a leading plus. */
  public static String dial(String phone) {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }
}
