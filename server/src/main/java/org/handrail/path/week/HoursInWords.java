package org.handrail.path.week;

/** Minutes of a week as people say them. */
public final class HoursInWords {
  private HoursInWords() {}

  /** "8 h 15 min", "45 min". */
  public static String of(int minutes) {
    int hours = minutes / 60;
    int rest = minutes % 60;
    if (hours == 0) {
      return rest + " min";
    }
    return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
  }
}
