package org.handrail.path.outcomes;

/**
 * A length of stay in the national data set, which is a code: 1 to 30 are days, 31 to 37 stand for ranges.
 *
 * @param from fewest days
 * @param to most days; {@link Integer#MAX_VALUE} for "more than a year"
 */
record TedsStay(int from, int to) {
  private static final int[] RANGES = {31, 46, 61, 91, 121, 181, 366};
  private static final int LAST_DAY = 30;
  private static final int LAST_CODE = LAST_DAY + RANGES.length;

  /** @throws IllegalArgumentException for a code that is no length, such as the one for missing */
  static TedsStay of(int code) {
    if (code < 1 || code > LAST_CODE) {
      throw new IllegalArgumentException("LOS " + code + " is no length of stay");
    }
    if (code <= LAST_DAY) {
      return new TedsStay(code, code);
    }
    int range = code - LAST_DAY - 1;
    return new TedsStay(RANGES[range], code == LAST_CODE ? Integer.MAX_VALUE : RANGES[range + 1] - 1);
  }

  static boolean isKnown(int code) {
    return code >= 1 && code <= LAST_CODE;
  }

  String label() {
    if (to == Integer.MAX_VALUE) {
      return "more than a year";
    }
    return from == to ? from + (from == 1 ? " day" : " days") : from + " to " + to + " days";
  }
}
