package org.handrail.path.medical;

import java.util.Map;
import java.util.Optional;

/** Where a test stands: one table says what may follow. */
public enum DrugTestState {
  ORDERED("Ordered"),
  COLLECTED("Collected, no result yet"),
  RESULTED("Result in"),
  REFUSED("Refused"),
  MISSED("Not collected in time"),
  CANCELLED("Cancelled");

  /** What can happen to a test. */
  public enum Event {
    COLLECT,
    RESULT,
    CONFIRM,
    REFUSE,
    MISS,
    CANCEL
  }

  private static final Map<DrugTestState, Map<Event, DrugTestState>> TABLE =
      Map.of(
          ORDERED, Map.of(Event.COLLECT, COLLECTED, Event.REFUSE, REFUSED, Event.MISS, MISSED, Event.CANCEL, CANCELLED),
          COLLECTED, Map.of(Event.RESULT, RESULTED, Event.CANCEL, CANCELLED),
          RESULTED, Map.of(Event.CONFIRM, RESULTED),
          REFUSED, Map.of(),
          MISSED, Map.of(),
          CANCELLED, Map.of());

  private final String label;

  DrugTestState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Empty when this cannot happen now. */
  public Optional<DrugTestState> after(Event event) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(event));
  }
}
