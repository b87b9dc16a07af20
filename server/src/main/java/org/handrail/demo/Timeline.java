package org.handrail.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.handrail.foundation.platform.SettableClock;

/**
 * What happens when: plays everything in order of time with the clock set to it. What lies after the end has not happened yet,
 * and what lies before the beginning has happened at an earlier start.
 */
final class Timeline {
  private record Step(Instant at, int order, Runnable work) {}

  private final PriorityQueue<Step> steps = new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::order));
  private final SettableClock clock;
  private final Instant begin;
  private final Instant end;
  private Instant played = Instant.MIN;
  private int count;

  /** From the first day on. */
  Timeline(SettableClock clock, Instant end) {
    this(clock, Instant.MIN, end);
  }

  /** @param begin the last moment that was lived through already */
  Timeline(SettableClock clock, Instant begin, Instant end) {
    this.clock = clock;
    this.begin = begin;
    this.end = end;
  }

  Instant begin() {
    return begin;
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
    if (time.isAfter(begin) && !time.isAfter(end)) {
      steps.add(new Step(time, count++, work));
    }
  }

  void play() {
    play(failure -> {
      throw failure;
    }, lived -> { });
  }

  /**
   * @param failed told of a step that could not happen; the others do
   * @param lived told of the time of each step when it is over
   */
  void play(Consumer<RuntimeException> failed, Consumer<Instant> lived) {
    for (Step step = steps.poll(); step != null; step = steps.poll()) {
      played = step.at();
      clock.set(step.at());
      try {
        step.work().run();
      } catch (RuntimeException e) {
        failed.accept(e);
      }
      lived.accept(step.at());
    }
  }
}
