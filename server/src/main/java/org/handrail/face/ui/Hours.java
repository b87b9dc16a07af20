package org.handrail.face.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Minutes as people read them. */
public final class Hours {

  private static final String[] QUARTERS = {"", "¼", "½", "¾"};

  private Hours() {}

  /** "6.5", "9", "3.75": hours for staff; exact quarters in full, anything else to one decimal. */
  public static String decimal(int minutes) {
    var hours = new BigDecimal(minutes).divide(new BigDecimal(60), 4, RoundingMode.HALF_UP);
    return hours.setScale(minutes % 15 == 0 ? 2 : 1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /** "3¾", "9", "2 h 50": hours for patients; never a decimal, never a percentage. */
  public static String fraction(int minutes) {
    if (minutes % 15 != 0) {
      return words(minutes);
    }
    int whole = minutes / 60;
    String quarter = QUARTERS[minutes % 60 / 15];
    return whole == 0 && !quarter.isEmpty() ? quarter : whole + quarter;
  }

  /** "2 h 45", "3 h", "20 min". */
  public static String words(int minutes) {
    int whole = minutes / 60;
    int rest = minutes % 60;
    if (whole == 0) {
      return rest + " min";
    }
    return rest == 0 ? whole + " h" : whole + " h " + rest;
  }

  /** "3 hours 45 minutes", "1 hour": for people who hear the page. */
  public static String spoken(int minutes) {
    int whole = minutes / 60;
    int rest = minutes % 60;
    String hours = whole == 1 ? "1 hour" : whole + " hours";
    if (rest == 0) {
      return hours;
    }
    String end = rest == 1 ? "1 minute" : rest + " minutes";
    return whole == 0 ? end : hours + " " + end;
  }
}
