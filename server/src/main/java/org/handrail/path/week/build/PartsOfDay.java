package org.handrail.path.week.build;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.path.week.DayPart;
import org.handrail.path.week.DayParts;
import org.handrail.path.week.Group;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackKind;
import org.handrail.path.week.build.facts.Span;
import org.springframework.stereotype.Component;

/** Which times of the day a track is for: its kind says so, or else where its groups are now. */
@Component
class PartsOfDay {
  private final List<DayPart> parts;

  PartsOfDay(DayParts parts) {
    this.parts = parts.all();
  }

  /** Minute of the day the last part of the day begins. */
  int evening() {
    return minute(parts.getLast().from());
  }

  /** When groups of a track may begin; empty for a track without groups whose kind leaves it open. */
  List<Span> of(Track track, List<Group> now) {
    List<Group> theirs = now.stream().filter(group -> group.tracks().contains(track.id())).toList();
    if (track.kind() == TrackKind.WEEKEND) {
      Stream<Span> weekend = Stream.of(Minutes.wholeDay(DayOfWeek.SATURDAY), Minutes.wholeDay(DayOfWeek.SUNDAY));
      return Stream.concat(weekend, theirs.stream().map(g -> span(g.weekday(), part(g.starts())))).distinct().toList();
    }
    Stream<Integer> named =
        switch (track.kind()) {
          case MORNING -> Stream.of(0);
          case EVENING, FAMILY_EVENING -> Stream.of(parts.size() - 1);
          default -> Stream.empty();
        };
    return Stream.concat(named, theirs.stream().map(g -> part(g.starts())))
        .distinct()
        .sorted()
        .flatMap(part -> Arrays.stream(DayOfWeek.values()).map(day -> span(day, part)))
        .toList();
  }

  private int part(LocalTime starts) {
    int found = 0;
    for (int p = 0; p < parts.size(); p++) {
      found = starts.isBefore(parts.get(p).from()) ? found : p;
    }
    return found;
  }

  /** The first part begins with the day, the last ends with it. */
  private Span span(DayOfWeek day, int part) {
    int from = part == 0 ? 0 : minute(parts.get(part).from());
    int until = part == parts.size() - 1 ? Span.DAY : minute(parts.get(part + 1).from());
    int midnight = Minutes.at(day, LocalTime.MIDNIGHT);
    return new Span(midnight + from, midnight + until);
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}
