package org.handrail.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.handrail.foundation.platform.SettableClock;

/** What happens when: plays everything in order of time with the clock set to it. What lies after the end has not happened yet. */
final class Timeline {
  private record Step(Instant at, int order, Runnable work) {}

  private final PriorityQueue<Step> steps = new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::order));
  private final SettableClock clock;
  private final Instant end;
  private Instant played = Instant.MIN;
  private int count;

  Timeline(SettableClock clock, Instant end) {
    this.clock = clock;
    this.end = end;
  }

  Instant end() {
    return end;
  }

  /**
   * Something that happens at a time; within one instant in the order in which it was added.
   *
   * @throws IllegalArgumentException for a time before what was played already: nobody goes back
   */
  void at(Instant time, Runnable work) {
    if (time.isBefore(played)) {
      throw new IllegalArgumentException(time + " is over; it is " + played);
    }
    if (!time.isAfter(end)) {
      steps.add(new Step(time, count++, work));
    }
  }

  void play() {
    for (Step step = steps.poll(); step != null; step = steps.poll()) {
      played = step.at();
      clock.set(step.at());
      step.work().run();
    }
  }
}
