package org.handrail.path.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.path.transition.HandOffEvent.ACCEPT;
import static org.handrail.path.transition.HandOffEvent.ASK;
import static org.handrail.path.transition.HandOffEvent.BOOK;
import static org.handrail.path.transition.HandOffEvent.DECLINE;
import static org.handrail.path.transition.HandOffEvent.END;
import static org.handrail.path.transition.HandOffEvent.KEEP;
import static org.handrail.path.transition.HandOffEvent.LOSE_CONSENT;
import static org.handrail.path.transition.HandOffEvent.MISS;

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

class HandOffLifecycleTests {

  /** What may happen in each stage, written down a second time and apart from the table. */
  private static final Map<HandOffState, Map<HandOffEvent, HandOffState>> EXPECTED = Map.of(
      HandOffState.ASKED, Map.of(ACCEPT, HandOffState.ACCEPTED, DECLINE, HandOffState.DECLINED, LOSE_CONSENT, HandOffState.HELD, END, HandOffState.ENDED),
      HandOffState.HELD, Map.of(ASK, HandOffState.ASKED, END, HandOffState.ENDED),
      HandOffState.DECLINED, Map.of(ASK, HandOffState.ASKED, END, HandOffState.ENDED),
      HandOffState.ACCEPTED, Map.of(BOOK, HandOffState.BOOKED, KEEP, HandOffState.ARRIVED, END, HandOffState.ENDED),
      HandOffState.BOOKED, Map.of(BOOK, HandOffState.BOOKED, KEEP, HandOffState.ARRIVED, MISS, HandOffState.MISSED, END, HandOffState.ENDED),
      HandOffState.MISSED, Map.of(BOOK, HandOffState.BOOKED, KEEP, HandOffState.ARRIVED, MISS, HandOffState.MISSED, END, HandOffState.ENDED));

  static Stream<Arguments> everyStageAndEvent() {
    return Stream.of(HandOffState.values()).flatMap(s -> Stream.of(HandOffEvent.values()).map(e -> Arguments.of(s, e)));
  }

  @ParameterizedTest
  @MethodSource("everyStageAndEvent")
  void each_event_leads_where_the_rules_say_or_nowhere(HandOffState stage, HandOffEvent event) {
    HandOffState expected = EXPECTED.getOrDefault(stage, Map.of()).get(event);
    if (expected == null) assertThat(Lifecycle.after(stage, event)).isEmpty();
    else assertThat(Lifecycle.after(stage, event)).contains(expected);
    assertThat(Lifecycle.possible(stage).contains(event)).isEqualTo(expected != null);
  }

  @Test
  void every_stage_can_be_reached_and_none_is_a_trap() {
    Set<HandOffState> reached = EnumSet.of(HandOffState.ASKED);
    var queue = new ArrayDeque<>(reached);
    while (!queue.isEmpty()) {
      HandOffState stage = queue.poll();
      for (HandOffEvent event : Lifecycle.possible(stage)) {
        HandOffState to = Lifecycle.after(stage, event).orElseThrow();
        if (reached.add(to)) queue.add(to);
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(HandOffState.values());
    assertThat(HandOffState.values()).allSatisfy(s -> assertThat(Lifecycle.possible(s).isEmpty()).isEqualTo(!s.isOpen()));
  }

  @Test
  void the_drawn_picture_is_this_table() throws IOException {
    Path picture = Path.of("..", "docs", "lifecycles", "hand-off.md");
    String expected = "# How a hand-off moves\n\nDrawn from `Lifecycle`; a test compares.\n\n```mermaid\n" + Lifecycle.diagram() + "```\n";
    Path drawn = Path.of("target", "lifecycles", "hand-off.md");
    Files.createDirectories(drawn.getParent());
    Files.writeString(drawn, expected);
    assertThat(picture).as("copy " + drawn + " there when the table changed on purpose").hasContent(expected);
  }
}
