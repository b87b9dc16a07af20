package org.handrail.foundation.worklist;

import java.util.Map;
import java.util.Optional;

/** The life of a task: the one table of what may follow what. */
public enum TaskState {
  /** Waiting for someone. */
  OPEN,
  /** Someone said "I am acting on this". */
  TAKEN,
  /** Ended with an action. */
  CLOSED;

  /** What can happen to a task. */
  enum Event {
    TAKE,
    GIVE_BACK,
    REASSIGN,
    ESCALATE,
    CLOSE
  }

  // Closing needs someone who took it: an alert is never wiped off a list in passing.
  private static final Map<TaskState, Map<Event, TaskState>> TABLE =
      Map.of(
          OPEN, Map.of(Event.TAKE, TAKEN, Event.REASSIGN, OPEN, Event.ESCALATE, OPEN),
          TAKEN,
              Map.of(Event.GIVE_BACK, OPEN, Event.REASSIGN, OPEN, Event.ESCALATE, TAKEN, Event.CLOSE, CLOSED),
          CLOSED, Map.of());

  /** The state after the event; empty when it cannot happen now. */
  Optional<TaskState> after(Event event) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(event));
  }
}
