package org.handrail.path.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handrail.path.medical.DrugTestState.Event;
import org.junit.jupiter.api.Test;

class DrugTestStateTests {
  /** Written down once more, cell by cell; a missing cell means refused. */
  private static final Map<DrugTestState, Map<Event, DrugTestState>> EXPECTED =
      Map.of(
          DrugTestState.ORDERED, Map.of(Event.COLLECT, DrugTestState.COLLECTED, Event.REFUSE, DrugTestState.REFUSED,
              Event.MISS, DrugTestState.MISSED, Event.CANCEL, DrugTestState.CANCELLED),
          DrugTestState.COLLECTED, Map.of(Event.RESULT, DrugTestState.RESULTED, Event.CANCEL, DrugTestState.CANCELLED),
          DrugTestState.RESULTED, Map.of(Event.CONFIRM, DrugTestState.RESULTED));

  @Test
  void every_state_answers_every_event() {
    for (DrugTestState state : DrugTestState.values()) {
      for (Event event : Event.values()) {
        assertThat(state.after(event).orElse(null))
            .as(state + " × " + event)
            .isEqualTo(EXPECTED.getOrDefault(state, Map.of()).get(event));
      }
    }
  }
}
