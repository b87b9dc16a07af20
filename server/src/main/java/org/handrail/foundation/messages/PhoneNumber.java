package org.handrail.foundation.messages;

/** Phone numbers as text messages need them. */
final class PhoneNumber {
  private PhoneNumber() {}

  /** In international form, "+14055550142"; a number of ten digits is one of the United States. Empty for anything else. */
  static String international(String typed) {
    String digits = typed.replaceAll("[\\s().-]", "");
    if (digits.matches("\\+[1-9]\\d{7,14}")) {
      return digits;
    }
    return digits.matches("1?[2-9]\\d{9}") ? "+1" + digits.substring(digits.length() - 10) : "";
  }

  /** As people write it: "(405) 555-0142"; a number of another country stays as it is. */
  static String shown(String international) {
    return international.matches("\\+1\\d{10}")
        ? "(%s) %s-%s".formatted(international.substring(2, 5), international.substring(5, 8), international.substring(8))
        : international;
  }

  /** Enough to see a typing mistake: "•••0142". */
  static String masked(String number) {
    return "•••" + number.substring(Math.max(0, number.length() - 4));
  }
}
