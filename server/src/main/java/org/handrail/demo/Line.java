package org.handrail.demo;

import java.util.Arrays;

/** The tracks of Riverbend, with the counselor of each and how many people the weeks before today keep in it. */
enum Line {
  PARTIAL(Course.PHP, "Partial hospital track", Cast.PIA, 5),
  MORNING(Course.DAY, "Day IOP track", Cast.PIA, 3),
  AFTERNOON(Course.DAY, "Day IOP, afternoons", Cast.TOMAS, 12),
  FIRST_EVENING(Course.EVENING, "Evening IOP, first track", Cast.NOOR, 12),
  SECOND_EVENING(Course.EVENING, "Evening IOP track", Cast.DANA, 0),
  OUTPATIENT(Course.OUTPATIENT, "Outpatient track", Cast.GRACE, 8);

  private final Course course;
  private final String track;
  private final Cast counselor;
  private final int seats;

  Line(Course course, String track, Cast counselor, int seats) {
    this.course = course;
    this.track = track;
    this.counselor = counselor;
    this.seats = seats;
  }

  /** Where those are whose story is told by name. */
  static Line ofStories(Course course) {
    return Arrays.stream(values()).filter(line -> line.course == course && line.counselor == course.primary()).findFirst().orElseThrow();
  }

  Course course() {
    return course;
  }

  String track() {
    return track;
  }

  Cast counselor() {
    return counselor;
  }

  /** Callers of the weeks before at a time; the seats beyond are kept for those whose story is told by name. */
  int seats() {
    return seats;
  }
}
