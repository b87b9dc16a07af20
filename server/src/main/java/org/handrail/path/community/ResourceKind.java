package org.handrail.path.community;

/** The shelves of the directory. */
public enum ResourceKind {
  MEETING("Meetings", "Meeting", "users-group"),
  SOBER_HOME("Sober living", "Sober-living home", "home"),
  NALOXONE("Naloxone", "Naloxone", "first-aid-kit"),
  RIDES("Rides", "Rides", "car"),
  WORK("Work and training", "Work or job training", "briefcase"),
  FOOD("Food", "Food", "basket"),
  HOUSING("Housing", "Housing", "bed"),
  TREATMENT("Treatment", "Treatment place", "building-hospital"),
  OTHER("Other help", "Other help", "heart-handshake");

  private final String label;
  private final String one;
  private final String icon;

  ResourceKind(String label, String one, String icon) {
    this.label = label;
    this.one = one;
    this.icon = icon;
  }

  /** The shelf: "Meetings". */
  public String label() {
    return label;
  }

  /** One entry on it: "Meeting". */
  public String one() {
    return one;
  }

  /** An icon name without prefix. */
  public String icon() {
    return icon;
  }
}
