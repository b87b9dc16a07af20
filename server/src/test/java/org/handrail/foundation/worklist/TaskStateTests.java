package org.handrail.foundation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.handrail.foundation.worklist.TaskState.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state meets every event. */
class TaskStateTests {
  @ParameterizedTest
  @CsvSource({
    "OPEN,TAKE,TAKEN", "OPEN,GIVE_BACK,", "OPEN,REASSIGN,OPEN", "OPEN,ESCALATE,OPEN", "OPEN,CLOSE,",
    "TAKEN,TAKE,", "TAKEN,GIVE_BACK,OPEN", "TAKEN,REASSIGN,OPEN", "TAKEN,ESCALATE,TAKEN", "TAKEN,CLOSE,CLOSED",
    "CLOSED,TAKE,", "CLOSED,GIVE_BACK,", "CLOSED,REASSIGN,", "CLOSED,ESCALATE,", "CLOSED,CLOSE,"
  })
  void a_task_moves_only_as_the_table_says(TaskState state, Event event, TaskState after) {
    assertThat(state.after(event)).isEqualTo(Optional.ofNullable(after));
  }
}
