package org.handrail.path.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.path.followup.FollowUpEvent.ALLOW_AGAIN;
import static org.handrail.path.followup.FollowUpEvent.CLOSE_WINDOW;
import static org.handrail.path.followup.FollowUpEvent.DECLINE;
import static org.handrail.path.followup.FollowUpEvent.DIE;
import static org.handrail.path.followup.FollowUpEvent.GIVE_UP;
import static org.handrail.path.followup.FollowUpEvent.OPEN_WINDOW;
import static org.handrail.path.followup.FollowUpEvent.REACH;
import static org.handrail.path.followup.FollowUpEvent.RETURN;
import static org.handrail.path.followup.FollowUpEvent.TRY;
import static org.handrail.path.followup.FollowUpState.CALLED_OFF;
import static org.handrail.path.followup.FollowUpState.DECLINED;
import static org.handrail.path.followup.FollowUpState.OPEN;
import static org.handrail.path.followup.FollowUpState.PLANNED;
import static org.handrail.path.followup.FollowUpState.REACHED;
import static org.handrail.path.followup.FollowUpState.UNREACHABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpLifecycleTests {

  /** What may happen in each state, written down a second time and apart from the table. */
  static final Map<FollowUpState, Map<FollowUpEvent, FollowUpState>> EXPECTED = Map.of(
      PLANNED, Map.of(OPEN_WINDOW, OPEN, DECLINE, DECLINED, RETURN, CALLED_OFF, DIE, CALLED_OFF),
      OPEN, Map.of(TRY, OPEN, REACH, REACHED, DECLINE, DECLINED, GIVE_UP, UNREACHABLE, CLOSE_WINDOW, UNREACHABLE, RETURN, CALLED_OFF, DIE, CALLED_OFF),
      DECLINED, Map.of(ALLOW_AGAIN, PLANNED));

  static Stream<Arguments> everyStateAndEvent() {
    return Stream.of(FollowUpState.values()).flatMap(s -> Stream.of(FollowUpEvent.values()).map(e -> Arguments.of(s, e)));
  }

  @ParameterizedTest
  @MethodSource("everyStateAndEvent")
  void each_event_leads_where_the_rules_say_or_nowhere(FollowUpState state, FollowUpEvent event) {
    FollowUpState expected = EXPECTED.getOrDefault(state, Map.of()).get(event);
    if (expected == null) assertThat(Lifecycle.after(state, event)).isEmpty();
    else assertThat(Lifecycle.after(state, event)).contains(expected);
  }

  @Test
  void every_state_can_be_reached_and_whatever_is_open_comes_to_an_end() {
    Set<FollowUpState> reached = EnumSet.of(PLANNED);
    var queue = new ArrayDeque<>(reached);
    while (!queue.isEmpty()) {
      FollowUpState state = queue.poll();
      for (FollowUpEvent event : FollowUpEvent.values()) {
        Lifecycle.after(state, event).filter(reached::add).ifPresent(queue::add);
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(FollowUpState.values());
    assertThat(Lifecycle.after(OPEN, CLOSE_WINDOW)).as("nobody is lost silently").contains(UNREACHABLE);
    assertThat(FollowUpState.values()).allSatisfy(s -> assertThat(s.isSettled()).isEqualTo(s != PLANNED && s != OPEN));
  }

  @Test
  void the_drawn_picture_is_this_table() throws IOException {
    Path picture = Path.of("..", "docs", "lifecycles", "follow-up.md");
    String expected = "# How a follow-up contact moves\n\nDrawn from `Lifecycle`; a test compares.\n\n```mermaid\n" + Lifecycle.diagram() + "```\n";
    Path drawn = Path.of("target", "lifecycles", "follow-up.md");
    Files.createDirectories(drawn.getParent());
    Files.writeString(drawn, expected);
    assertThat(picture).as("copy " + drawn + " there when the table changed on purpose").hasContent(expected);
  }
}
