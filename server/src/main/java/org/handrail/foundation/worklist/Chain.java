package org.handrail.foundation.worklist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * How long something may wait and who is told then, as data.
 *
 * @param version of the data it was read from, kept with every task
 * @param actBy the promise to the person it is about
 * @param aroundTheClock true where the promise also holds at night, carried by the on-call list
 * @param actions one of them has to be chosen to close a task of this chain
 */
public record Chain(
    String name, String version, String label, Duration actBy, boolean aroundTheClock, List<Step> steps, List<Action> actions) {
  public Chain {
    steps = List.copyOf(steps);
    actions = List.copyOf(actions);
  }

  /** Until when a step applies. */
  enum While {
    UNTAKEN,
    UNCLOSED
  }

  /** Whom a step tells. */
  sealed interface Target {
    /** Whoever is on call then, for the task's program or the organization; the other role when nobody is. */
    record OnCallList(Role otherwise) implements Target {}

    /** Everyone who holds the role. */
    record RoleQueue(Role role) implements Target {}
  }

  /**
   * Tell someone more, and only while the task is still untaken or unclosed.
   *
   * @param after how long after the task was opened, or after its promised time has passed
   */
  record Step(Duration after, boolean fromDue, While until, Target target) {}

  /** One way to have dealt with it. */
  public record Action(String code, String label) {}

  /** The action with this code. */
  public Optional<Action> action(@Nullable String code) {
    return actions.stream().filter(a -> a.code().equals(code)).findFirst();
  }
}
