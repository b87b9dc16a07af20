package org.handrail.path.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.rules.Answers;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.placement.AssessmentFixture.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class RiskTaskTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired Worklist worklist;
  AssessmentFixture placement;

  @BeforeEach
  void fixture() {
    placement = new AssessmentFixture(beans);
  }

  private List<Task> open(Case of) {
    return house.as(of.counselor(), () -> worklist.openFor(of.patient()));
  }

  @Test
  void an_open_risk_is_one_alert_with_an_owner_until_it_is_acted_on() {
    Case of = placement.open();
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 2), Set.of()));
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 2), Set.of()));
    assertThat(open(of)).singleElement().satisfies(task -> {
      assertThat(task.severity()).isEqualTo(Severity.DANGER);
      assertThat(task.title()).isEqualTo("Self-harm: act before the placement goes on");
      assertThat(task.link()).isEqualTo("/patients/" + of.patient() + "/placement/" + of.assessment() + "/safety/self-harm");
    });
    placement.act(of, "self-harm").orElseThrow();
    assertThat(open(of)).isEmpty();
    assertThat(house.as(of.counselor(), () -> worklist.closedFor(of.patient(), 5))).singleElement()
        .extracting(Task::closed).extracting("outcome").isEqualTo("Told: Dr. Nwosu. Seen at once");
  }

  @Test
  void a_risk_that_grew_is_another_alert() {
    Case of = placement.open();
    placement.rate(of, "D1", 2, 0);
    placement.act(of, "withdrawal").orElseThrow();
    placement.rate(of, "D1", 3, 1);
    assertThat(open(of)).singleElement().extracting(Task::kind).isEqualTo("placement.risk");
  }

  @Test
  void clear_answers_open_nothing() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    assertThat(open(of)).isEmpty();
  }

  @Test
  void the_agreed_look_at_the_level_is_a_task_of_whoever_decided() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    placement.decide(of, of.counselor(),
        new DecidePlacement.Choice("2.1", "2.1", null, "", LocalDate.of(2090, 3, 1), placement.sheet(of).seen())).orElseThrow();
    assertThat(open(of)).singleElement().satisfies(task -> {
      assertThat(task.kind()).isEqualTo("placement.review");
      assertThat(task.due()).hasToString("2090-03-01T23:00:00Z");
    });
  }
}
