package org.handrail.path.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.path.plan.VersionState.*;
import static org.handrail.path.plan.VersionState.Event.*;

import java.util.Map;
import org.handrail.path.plan.VersionState.Event;
import org.junit.jupiter.api.Test;

class VersionStateTests {
  private static final Map<VersionState, Map<Event, VersionState>> TABLE =
      Map.of(
          DRAFT, Map.of(PROPOSE, PROPOSED, WITHDRAW, WITHDRAWN, END, WITHDRAWN),
          PROPOSED, Map.of(ACTIVATE, ACTIVE, WITHDRAW, WITHDRAWN, END, WITHDRAWN),
          ACTIVE, Map.of(REPLACE, SUPERSEDED, END, ENDED),
          SUPERSEDED, Map.of(),
          WITHDRAWN, Map.of(),
          ENDED, Map.of());

  @Test
  void every_state_answers_every_event_as_the_table_says() {
    for (VersionState state : VersionState.values()) {
      for (Event event : Event.values()) {
        assertThat(state.after(event).orElse(null)).as(state + " " + event).isEqualTo(TABLE.getOrDefault(state, Map.of()).get(event));
      }
    }
  }
}
