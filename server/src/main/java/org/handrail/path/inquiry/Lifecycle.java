package org.handrail.path.inquiry;

import static org.handrail.path.inquiry.InquiryEvent.ACCEPT;
import static org.handrail.path.inquiry.InquiryEvent.CALL_OFF;
import static org.handrail.path.inquiry.InquiryEvent.CLOSE;
import static org.handrail.path.inquiry.InquiryEvent.KEEP;
import static org.handrail.path.inquiry.InquiryEvent.MAKE_READY;
import static org.handrail.path.inquiry.InquiryEvent.MISS;
import static org.handrail.path.inquiry.InquiryEvent.OFFER;
import static org.handrail.path.inquiry.InquiryEvent.REOPEN;
import static org.handrail.path.inquiry.InquiryEvent.START_SCREENING;
import static org.handrail.path.inquiry.InquiryEvent.WAITLIST;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one table of how an inquiry moves: from where, by what, to where. What is not in it cannot happen. */
final class Lifecycle {

  /** One line of the table. */
  record Move(Stage from, InquiryEvent event, Stage to) {}

  static final List<Move> MOVES = List.of(
      new Move(Stage.NEW, START_SCREENING, Stage.SCREENING),
      new Move(Stage.NEW, OFFER, Stage.OFFERED),
      new Move(Stage.NEW, WAITLIST, Stage.WAITLISTED),
      new Move(Stage.NEW, MAKE_READY, Stage.READY),
      new Move(Stage.NEW, CLOSE, Stage.CLOSED),
      new Move(Stage.SCREENING, OFFER, Stage.OFFERED),
      new Move(Stage.SCREENING, WAITLIST, Stage.WAITLISTED),
      new Move(Stage.SCREENING, MAKE_READY, Stage.READY),
      new Move(Stage.SCREENING, CLOSE, Stage.CLOSED),
      // Offering again while one is ahead moves the appointment.
      new Move(Stage.OFFERED, OFFER, Stage.OFFERED),
      new Move(Stage.OFFERED, KEEP, Stage.READY),
      // A missed first appointment is the moment people are lost: back to talking, not to the end of a list.
      new Move(Stage.OFFERED, MISS, Stage.SCREENING),
      new Move(Stage.OFFERED, CALL_OFF, Stage.SCREENING),
      new Move(Stage.OFFERED, WAITLIST, Stage.WAITLISTED),
      new Move(Stage.OFFERED, CLOSE, Stage.CLOSED),
      new Move(Stage.WAITLISTED, START_SCREENING, Stage.SCREENING),
      new Move(Stage.WAITLISTED, OFFER, Stage.OFFERED),
      new Move(Stage.WAITLISTED, MAKE_READY, Stage.READY),
      new Move(Stage.WAITLISTED, CLOSE, Stage.CLOSED),
      new Move(Stage.READY, ACCEPT, Stage.ACCEPTED),
      new Move(Stage.READY, OFFER, Stage.OFFERED),
      new Move(Stage.READY, WAITLIST, Stage.WAITLISTED),
      new Move(Stage.READY, CLOSE, Stage.CLOSED),
      new Move(Stage.ACCEPTED, REOPEN, Stage.READY),
      new Move(Stage.CLOSED, REOPEN, Stage.SCREENING));

  private static final Map<Stage, Map<InquiryEvent, Stage>> TABLE = table();

  private Lifecycle() {}

  /** Where an event leads; empty when it cannot happen there. */
  static Optional<Stage> after(Stage stage, InquiryEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(stage, Map.of()).get(event));
  }

  /** What can happen in a stage. */
  static Set<InquiryEvent> possible(Stage stage) {
    var events = EnumSet.noneOf(InquiryEvent.class);
    events.addAll(TABLE.getOrDefault(stage, Map.of()).keySet());
    return events;
  }

  /** The table as a Mermaid state diagram. */
  static String diagram() {
    var text = new StringBuilder("stateDiagram-v2\n  [*] --> NEW\n");
    for (Stage stage : Stage.values()) {
      text.append("  ").append(stage).append(": ").append(stage.label()).append('\n');
    }
    for (Move move : MOVES) {
      text.append("  ").append(move.from()).append(" --> ").append(move.to()).append(": ").append(move.event().label()).append('\n');
    }
    return text.append("  ACCEPTED --> [*]\n  CLOSED --> [*]\n").toString();
  }

  private static Map<Stage, Map<InquiryEvent, Stage>> table() {
    var table = new EnumMap<Stage, Map<InquiryEvent, Stage>>(Stage.class);
    for (Move move : MOVES) {
      Stage before = table.computeIfAbsent(move.from(), s -> new EnumMap<>(InquiryEvent.class)).put(move.event(), move.to());
      if (before != null) throw new IllegalStateException("Two ways from " + move.from() + " by " + move.event());
    }
    return table;
  }
}
