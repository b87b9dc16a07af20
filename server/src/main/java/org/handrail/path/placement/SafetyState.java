package org.handrail.path.placement;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.rules.SafetyRule;

/** Where one safety rule stands for a person. Only asked and clear, or handled, lets the decision go on. */
public sealed interface SafetyState {
  SafetyRule rule();

  /** Its questions have not been asked yet. */
  record NotAsked(SafetyRule rule) implements SafetyState {}

  /** Asked, and nothing stops. */
  record Clear(SafetyRule rule, Optional<SafetyAnswer> answer) implements SafetyState {}

  /** A risk nobody has acted on; advice comes from the pack. */
  record Open(SafetyRule rule, Optional<SafetyAnswer> answer, List<String> advice) implements SafetyState {}

  /** A risk with an action taken on the values as they are now. */
  record Handled(SafetyRule rule, Optional<SafetyAnswer> answer, SafetyAction action, List<String> advice)
      implements SafetyState {}

  default boolean blocks() {
    return this instanceof Open || this instanceof NotAsked;
  }
}
