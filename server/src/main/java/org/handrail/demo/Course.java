package org.handrail.demo;

import java.util.List;

/** The four programs of Riverbend, with what a course there starts from. */
enum Course {
  PHP("Partial hospital", "2.5", 1200, Cast.PIA, List.of(0, 1, 2, 2, 3, 2), 5, 240),
  DAY("Day IOP", "2.1", 540, Cast.PIA, List.of(0, 0, 1, 2, 3, 2), 3, 180),
  EVENING("Evening IOP", "2.1", 540, Cast.DANA, List.of(0, 0, 1, 2, 3, 2), 3, 180),
  OUTPATIENT("Outpatient", "1", 120, Cast.GRACE, List.of(0, 0, 1, 1, 1, 1), 2, 60);

  private final String program;
  private final String level;
  private final int weeklyMinutes;
  private final Cast primary;
  private final List<Integer> ratings;
  private final int groups;
  private final int groupMinutes;

  Course(String program, String level, int weeklyMinutes, Cast primary, List<Integer> ratings, int groups, int groupMinutes) {
    this.program = program;
    this.level = level;
    this.weeklyMinutes = weeklyMinutes;
    this.primary = primary;
    this.ratings = ratings;
    this.groups = groups;
    this.groupMinutes = groupMinutes;
  }

  String program() {
    return program;
  }

  String level() {
    return level;
  }

  int weeklyMinutes() {
    return weeklyMinutes;
  }

  Cast primary() {
    return primary;
  }

  /** Of the dimensions D1 to D6, such that the placement table leads to the level. */
  List<Integer> ratings() {
    return ratings;
  }

  /** Groups a week. */
  int groups() {
    return groups;
  }

  /** Minutes of a group without its break. */
  int groupMinutes() {
    return groupMinutes;
  }
}
