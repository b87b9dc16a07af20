package org.handrail.path.week.build;

import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.rules.Names;

/** Everything is called after its place in the problem. */
public final class NumberedNames implements Names {
  @Override
  public String meeting(int meeting) {
    return "Group " + meeting;
  }

  @Override
  public String leader(int leader) {
    return "Leader " + leader;
  }

  @Override
  public String room(int room) {
    return "Room " + room;
  }

  @Override
  public String track(int track) {
    return "Track " + track;
  }

  @Override
  public String person(int person) {
    return "Person " + person;
  }

  @Override
  public String when(int start) {
    return day(start / Span.DAY) + " %d:%02d".formatted(start % Span.DAY / 60, start % 60);
  }

  @Override
  public String day(int day) {
    return "day " + day;
  }
}
