package org.handrail.path.week;

/** For whom a track is. */
public enum TrackKind {
  MORNING("Morning"),
  EVENING("Evening"),
  WEEKEND("Weekend"),
  CO_OCCURRING("Co-occurring conditions"),
  WOMEN("Women"),
  MEN("Men"),
  YOUNG_ADULT("Young adults"),
  FAMILY_EVENING("Family evening"),
  OTHER("Something else");

  private final String label;

  TrackKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
