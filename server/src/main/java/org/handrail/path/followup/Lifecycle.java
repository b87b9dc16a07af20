package org.handrail.path.followup;

import static org.handrail.path.followup.FollowUpState.CALLED_OFF;
import static org.handrail.path.followup.FollowUpState.DECLINED;
import static org.handrail.path.followup.FollowUpState.OPEN;
import static org.handrail.path.followup.FollowUpState.PLANNED;
import static org.handrail.path.followup.FollowUpState.REACHED;
import static org.handrail.path.followup.FollowUpState.UNREACHABLE;

import java.util.List;
import java.util.Optional;

/** The one table of how a contact moves. What is not in it cannot happen. */
final class Lifecycle {

  /** One line of the table. */
  record Move(FollowUpState from, FollowUpEvent event, FollowUpState to) {}

  static final List<Move> MOVES = List.of(
      new Move(PLANNED, FollowUpEvent.OPEN_WINDOW, OPEN),
      new Move(PLANNED, FollowUpEvent.DECLINE, DECLINED),
      new Move(PLANNED, FollowUpEvent.RETURN, CALLED_OFF),
      new Move(PLANNED, FollowUpEvent.DIE, CALLED_OFF),
      new Move(OPEN, FollowUpEvent.TRY, OPEN),
      new Move(OPEN, FollowUpEvent.REACH, REACHED),
      new Move(OPEN, FollowUpEvent.DECLINE, DECLINED),
      new Move(OPEN, FollowUpEvent.GIVE_UP, UNREACHABLE),
      // Nobody is lost silently: a window that closes without a word is an outcome, and counts in every rate.
      new Move(OPEN, FollowUpEvent.CLOSE_WINDOW, UNREACHABLE),
      new Move(OPEN, FollowUpEvent.RETURN, CALLED_OFF),
      new Move(OPEN, FollowUpEvent.DIE, CALLED_OFF),
      // A no may be taken back, as long as the window is not over.
      new Move(DECLINED, FollowUpEvent.ALLOW_AGAIN, PLANNED));

  private Lifecycle() {}

  /** Where an event leads; empty when it cannot happen there. */
  static Optional<FollowUpState> after(FollowUpState state, FollowUpEvent event) {
    return MOVES.stream().filter(move -> move.from() == state && move.event() == event).map(Move::to).findFirst();
  }

  /** The table as a Mermaid state diagram. */
  static String diagram() {
    var text = new StringBuilder("stateDiagram-v2\n  [*] --> PLANNED\n");
    for (FollowUpState state : FollowUpState.values()) {
      text.append("  ").append(state).append(": ").append(state.label().replace(":", ",")).append('\n');
    }
    MOVES.forEach(move -> text.append("  ").append(move.from()).append(" --> ").append(move.to()).append(": ").append(move.event().label()).append('\n'));
    return text.append("  REACHED --> [*]\n  UNREACHABLE --> [*]\n  DECLINED --> [*]\n  CALLED_OFF --> [*]\n").toString();
  }
}
