package org.handrail.path.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
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

class LifecycleTests {

  /** What may happen in each stage, written down a second time and apart from the table. */
  private static final Map<Stage, Map<InquiryEvent, Stage>> EXPECTED = Map.of(
      Stage.NEW, Map.of(START_SCREENING, Stage.SCREENING, OFFER, Stage.OFFERED, WAITLIST, Stage.WAITLISTED, MAKE_READY, Stage.READY, CLOSE, Stage.CLOSED),
      Stage.SCREENING, Map.of(OFFER, Stage.OFFERED, WAITLIST, Stage.WAITLISTED, MAKE_READY, Stage.READY, CLOSE, Stage.CLOSED),
      Stage.OFFERED, Map.of(OFFER, Stage.OFFERED, KEEP, Stage.READY, MISS, Stage.SCREENING, CALL_OFF, Stage.SCREENING, WAITLIST, Stage.WAITLISTED, CLOSE, Stage.CLOSED),
      Stage.WAITLISTED, Map.of(START_SCREENING, Stage.SCREENING, OFFER, Stage.OFFERED, MAKE_READY, Stage.READY, CLOSE, Stage.CLOSED),
      Stage.READY, Map.of(ACCEPT, Stage.ACCEPTED, OFFER, Stage.OFFERED, WAITLIST, Stage.WAITLISTED, CLOSE, Stage.CLOSED),
      Stage.ACCEPTED, Map.of(REOPEN, Stage.READY),
      Stage.CLOSED, Map.of(REOPEN, Stage.SCREENING));

  static Stream<Arguments> everyStageAndEvent() {
    return Stream.of(Stage.values()).flatMap(s -> Stream.of(InquiryEvent.values()).map(e -> Arguments.of(s, e)));
  }

  @ParameterizedTest
  @MethodSource("everyStageAndEvent")
  void each_event_leads_where_the_rules_say_or_nowhere(Stage stage, InquiryEvent event) {
    Stage expected = EXPECTED.getOrDefault(stage, Map.of()).get(event);
    if (expected == null) assertThat(Lifecycle.after(stage, event)).isEmpty();
    else assertThat(Lifecycle.after(stage, event)).contains(expected);
    assertThat(Lifecycle.possible(stage).contains(event)).isEqualTo(expected != null);
  }

  @Test
  void every_stage_can_be_reached_and_none_is_a_trap() {
    Set<Stage> reached = EnumSet.of(Stage.NEW);
    var queue = new ArrayDeque<>(reached);
    while (!queue.isEmpty()) {
      Stage stage = queue.poll();
      for (InquiryEvent event : Lifecycle.possible(stage)) {
        Stage to = Lifecycle.after(stage, event).orElseThrow();
        if (reached.add(to)) queue.add(to);
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(Stage.values());
    assertThat(Stage.values()).allSatisfy(s -> assertThat(Lifecycle.possible(s)).isNotEmpty());
  }

  @Test
  void the_drawn_picture_is_this_table() throws IOException {
    Path picture = Path.of("..", "docs", "lifecycles", "inquiry.md");
    String expected = "# How an inquiry moves\n\nDrawn from `Lifecycle`; a test compares.\n\n```mermaid\n" + Lifecycle.diagram() + "```\n";
    Path drawn = Path.of("target", "lifecycles", "inquiry.md");
    Files.createDirectories(drawn.getParent());
    Files.writeString(drawn, expected);
    assertThat(picture).as("copy " + drawn + " there when the table changed on purpose").hasContent(expected);
  }
}
