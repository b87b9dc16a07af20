package org.handrail.path.transition;

import static org.handrail.path.transition.HandOffEvent.ACCEPT;
import static org.handrail.path.transition.HandOffEvent.ASK;
import static org.handrail.path.transition.HandOffEvent.BOOK;
import static org.handrail.path.transition.HandOffEvent.DECLINE;
import static org.handrail.path.transition.HandOffEvent.END;
import static org.handrail.path.transition.HandOffEvent.KEEP;
import static org.handrail.path.transition.HandOffEvent.LOSE_CONSENT;
import static org.handrail.path.transition.HandOffEvent.MISS;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one table of how a hand-off moves. What is not in it cannot happen. */
final class Lifecycle {

  /** One line of the table. */
  record Move(HandOffState from, HandOffEvent event, HandOffState to) {}

  static final List<Move> MOVES = List.of(
      new Move(HandOffState.ASKED, ACCEPT, HandOffState.ACCEPTED),
      new Move(HandOffState.ASKED, DECLINE, HandOffState.DECLINED),
      new Move(HandOffState.ASKED, LOSE_CONSENT, HandOffState.HELD),
      new Move(HandOffState.ASKED, END, HandOffState.ENDED),
      new Move(HandOffState.HELD, ASK, HandOffState.ASKED),
      new Move(HandOffState.HELD, END, HandOffState.ENDED),
      new Move(HandOffState.DECLINED, ASK, HandOffState.ASKED),
      new Move(HandOffState.DECLINED, END, HandOffState.ENDED),
      new Move(HandOffState.ACCEPTED, BOOK, HandOffState.BOOKED),
      // Somebody who simply comes has arrived.
      new Move(HandOffState.ACCEPTED, KEEP, HandOffState.ARRIVED),
      new Move(HandOffState.ACCEPTED, END, HandOffState.ENDED),
      // Setting it again while one is ahead moves the appointment.
      new Move(HandOffState.BOOKED, BOOK, HandOffState.BOOKED),
      new Move(HandOffState.BOOKED, KEEP, HandOffState.ARRIVED),
      new Move(HandOffState.BOOKED, MISS, HandOffState.MISSED),
      new Move(HandOffState.BOOKED, END, HandOffState.ENDED),
      // A missed first appointment is the moment people are lost: it stays open until somebody has rescued or ended it.
      new Move(HandOffState.MISSED, BOOK, HandOffState.BOOKED),
      new Move(HandOffState.MISSED, KEEP, HandOffState.ARRIVED),
      new Move(HandOffState.MISSED, MISS, HandOffState.MISSED),
      new Move(HandOffState.MISSED, END, HandOffState.ENDED));

  private static final Map<HandOffState, Map<HandOffEvent, HandOffState>> TABLE = table();

  private Lifecycle() {}

  /** Where an event leads; empty when it cannot happen there. */
  static Optional<HandOffState> after(HandOffState state, HandOffEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }

  /** What can happen in a state. */
  static Set<HandOffEvent> possible(HandOffState state) {
    var events = EnumSet.noneOf(HandOffEvent.class);
    events.addAll(TABLE.getOrDefault(state, Map.of()).keySet());
    return events;
  }

  /** The table as a Mermaid state diagram. */
  static String diagram() {
    var text = new StringBuilder("stateDiagram-v2\n  [*] --> ASKED\n");
    for (HandOffState state : HandOffState.values()) {
      text.append("  ").append(state).append(": ").append(state.label().replace(":", ",")).append('\n');
    }
    for (Move move : MOVES) {
      text.append("  ").append(move.from()).append(" --> ").append(move.to()).append(": ").append(move.event().label()).append('\n');
    }
    return text.append("  ARRIVED --> [*]\n  ENDED --> [*]\n").toString();
  }

  private static Map<HandOffState, Map<HandOffEvent, HandOffState>> table() {
    var table = new EnumMap<HandOffState, Map<HandOffEvent, HandOffState>>(HandOffState.class);
    for (Move move : MOVES) {
      HandOffState before = table.computeIfAbsent(move.from(), s -> new EnumMap<>(HandOffEvent.class)).put(move.event(), move.to());
      if (before != null) {
        throw new IllegalStateException("Two ways from " + move.from() + " by " + move.event());
      }
    }
    return table;
  }
}
