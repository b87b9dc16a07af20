package org.handrail.foundation.sites.web;

/** Reads numbers people typed; what is no number becomes -1, which every rule here refuses with its own words. */
final class Numbers {
  private Numbers() {}

  static int whole(String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Hours with a decimal point, as minutes. */
  static int minutesOfHours(String typed) {
    try {
      double hours = Double.parseDouble(typed.strip());
      return Double.isNaN(hours) || Math.abs(hours) > 1000 ? -1 : (int) Math.round(hours * 60);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
