package org.handrail.path.plan;

/** How often a service is given. */
public enum Frequency {
  WEEK("a week", 1),
  TWO_WEEKS("every 2 weeks", 0.5),
  MONTH("a month", 12 / 52.0),
  WHEN_NEEDED("when needed", 0);

  private final String label;
  private final double perWeek;

  Frequency(String label, double perWeek) {
    this.label = label;
    this.perWeek = perWeek;
  }

  public String label() {
    return label;
  }

  /** How many times in an average week; 0 when it cannot be known beforehand. */
  double perWeek() {
    return perWeek;
  }
}
