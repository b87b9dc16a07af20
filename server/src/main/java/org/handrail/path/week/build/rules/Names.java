package org.handrail.path.week.build.rules;

/** What the places in a problem are called on a screen. */
public interface Names {
  /** "Relapse prevention". */
  String meeting(int meeting);

  String leader(int leader);

  String room(int room);

  String track(int track);

  String person(int person);

  /** "Tuesday 18:00". */
  String when(int start);

  /** "Tuesday". */
  String day(int day);
}
