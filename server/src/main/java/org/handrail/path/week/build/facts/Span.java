package org.handrail.path.week.build.facts;

import java.util.Collection;

/** Minutes from Monday 0:00, local time: from one until before another. */
public record Span(int from, int until) {
  public static final int DAY = 24 * 60;
  public static final int WEEK = 7 * DAY;

  /** @throws IllegalArgumentException for a span that is empty or outside a week */
  public Span {
    if (from < 0 || until <= from || until > WEEK) {
      throw new IllegalArgumentException("No span of a week: " + from + " to " + until);
    }
  }

  public static Span of(int start, int minutes) {
    return new Span(start, start + minutes);
  }

  public boolean meets(Span other) {
    return from < other.until && other.from < until;
  }

  public boolean meetsAny(Collection<Span> others) {
    return others.stream().anyMatch(this::meets);
  }

  public boolean inside(Collection<Span> others) {
    return others.stream().anyMatch(other -> other.from <= from && until <= other.until);
  }

  /** 0 for Monday to 6 for Sunday. */
  public int day() {
    return from / DAY;
  }
}
