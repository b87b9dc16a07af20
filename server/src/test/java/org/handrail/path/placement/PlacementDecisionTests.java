package org.handrail.path.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.rules.Answers;
import org.handrail.path.placement.AssessmentFixture.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class PlacementDecisionTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired Assessments assessments;
  @Autowired Signatures signatures;
  @Autowired SetAsideAssessment setAside;
  AssessmentFixture placement;

  @BeforeEach
  void fixture() {
    placement = new AssessmentFixture(beans);
  }

  private static List<String> messages(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::message).toList();
  }

  @Test
  void decision_keeps_inputs_pack_trace_and_signature() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 3);
    placement.askAll(of);
    var decision = placement.decide(of, "3.1", "2.1", "patient-preference", "She works and has a child at home.").orElseThrow();

    var stored = house.as(of.counselor(), () -> assessments.latestDecision(of.patient())).orElseThrow();
    assertThat(stored).usingRecursiveComparison().ignoringFields("trace").isEqualTo(decision);
    assertThat(stored.matches()).containsExactly("2.1", "3.1");
    assertThat(stored.pack()).hasToString("oklahoma-2018 v1");
    assertThat(stored.inputs()).isEqualTo(new Answers(Map.of("D1", 0, "D2", 0, "D3", 1, "D4", 2, "D5", 3, "D6", 3), Set.of()));
    assertThat(stored.trace()).contains("Return-to-use risk").contains("no ranges published").contains("does not match");
    assertThat(stored.differs()).isTrue();
    var signature = house.as(of.counselor(), () -> signatures.of(SignedSubject.of("placement", decision.id()))).getFirst();
    assertThat(signature.byClinician()).isTrue();
    assertThat(signature.content()).contains("She works and has a child at home.").contains("Recommended: Halfway house (3.1)");
    assertThat(placement.sheet(of).assessment().state()).isEqualTo(Assessment.State.DECIDED);
  }

  @Test
  void nothing_is_decided_while_a_dimension_is_unrated_or_a_question_unasked() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3);
    assertThat(messages(placement.decide(of, "2.1", "2.1", "", ""))).contains(
        "Rate Home and surroundings first", "Ask about this first: Withdrawal", "Ask about this first: Self-harm",
        "Ask about this first: Harm to others", "Ask about this first: Overdose");
    assertThat(placement.sheet(of).assessment().isDraft()).isTrue();
  }

  @Test
  void a_self_harm_answer_stops_until_someone_wrote_down_what_was_done() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 3);
    placement.askAll(of);
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 1), Set.of()));
    assertThat(messages(placement.decide(of, "2.1", "2.1", "", "")))
        .containsExactly("An open risk stops the decision: Self-harm. Write down what was done about it.");

    placement.act(of, "self-harm").orElseThrow();
    assertThat(placement.decide(of, "2.1", "2.1", "", "").isDone()).isTrue();
  }

  @Test
  void a_withdrawal_rating_of_two_stops_although_the_answers_do_not() {
    Case of = placement.open();
    placement.rateAll(of, 2, 0, 1, 2, 3, 3);
    placement.askAll(of);
    assertThat(placement.sheet(of).safety().getFirst()).isInstanceOf(SafetyState.Open.class);
    assertThat(messages(placement.decide(of, "2.1", "2.1", "", "No row fits; ambulatory withdrawal management is arranged.")))
        .containsExactly("An open risk stops the decision: Withdrawal. Write down what was done about it.");
  }

  @Test
  void a_risk_that_grew_is_open_again_and_one_that_did_not_stays_handled() {
    Case of = placement.open();
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 1), Set.of()));
    placement.act(of, "self-harm").orElseThrow();
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 1), Set.of()));
    assertThat(placement.sheet(of).safety().get(1)).isInstanceOf(SafetyState.Handled.class);
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 3), Set.of()));
    assertThat(placement.sheet(of).safety().get(1)).isInstanceOfSatisfying(SafetyState.Open.class,
        open -> assertThat(open.advice()).singleElement().asString().contains("988"));
  }

  @Test
  void an_action_needs_who_what_and_a_time_that_is_not_ahead() {
    Case of = placement.open();
    assertThat(placement.act(of, "self-harm").isDone()).as("nothing is open").isFalse();
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 2), Set.of()));
    var record = beans.getBean(RecordSafetyAction.class);
    var refused = house.as(of.counselor(), () -> record.record(of.patient(), of.assessment(), "self-harm", " ", "", null));
    assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("told", "done", "doneAt");
    var ahead = beans.getBean(java.time.Clock.class).instant().plusSeconds(60);
    assertThat(house.as(of.counselor(), () -> record.record(of.patient(), of.assessment(), "self-harm", "A", "B", ahead)).isDone()).isFalse();
  }

  @Test
  void a_different_level_needs_a_reason_and_the_clinicians_words() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 3);
    placement.askAll(of);
    assertThat(placement.decide(of, "3.1", "2.1", "", "").refusals()).extracting(Refusal::field).containsExactly("reason", "words");
    assertThat(placement.decide(of, "3.1", "2.1", "because", "Words").refusals()).extracting(Refusal::field).containsExactly("reason");
    assertThat(placement.decide(of, "9.9", "", "", "").refusals()).extracting(Refusal::field)
        .containsExactly("recommended", "actual", "reason", "words");
    assertThat(placement.decide(of, "2.1", "2.1", "", "").isDone()).isTrue();
  }

  @Test
  void where_no_row_matches_the_clinician_decides_and_says_why() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 4, 1, 1, 1);
    placement.askAll(of);
    placement.act(of, "severe").orElseThrow();
    assertThat(placement.sheet(of).result().orElseThrow().matches()).isEmpty();
    assertThat(placement.decide(of, "2.5", "2.5", "", "").refusals()).extracting(Refusal::field).containsExactly("words");
    assertThat(placement.decide(of, "2.5", "2.5", "", "Daily structure with a psychiatrist on site.").isDone()).isTrue();
  }

  @Test
  void only_a_credential_valid_today_signs() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    var expired = house.staff(of.organization(), "Old", "Licence", LocalDate.of(2001, 1, 1), Role.COUNSELOR);
    var choice = new DecidePlacement.Choice("2.1", "2.1", null, "", null, placement.sheet(of).seen());
    var outcome = placement.decide(of, expired, choice);
    assertThat(outcome.refusals()).extracting(Refusal::field).containsExactly("signature");
    assertThat(placement.sheet(of).assessment().isDraft()).isTrue();
  }

  @Test
  void what_changed_since_the_clinician_looked_is_named_before_signing() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    String seen = placement.sheet(of).seen();
    placement.rate(of, "D3", 3, 1);
    var outcome = placement.decide(of, of.counselor(), new DecidePlacement.Choice("2.1", "2.1", null, "", null, seen));
    assertThat(messages(outcome)).containsExactly(
        "Changed since you opened this page: Mental health. Look at it below; what you typed is kept.");
  }

  @Test
  void a_decided_assessment_takes_no_more_entries_not_even_in_the_database() throws SQLException {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    placement.decide(of, "2.1", "2.1", "", "").orElseThrow();
    assertThat(placement.rate(of, "D3", 2, 1)).isInstanceOf(Edited.Refused.class);
    assertThat(messages(placement.decide(of, "1", "1", "", "x"))).singleElement().asString().startsWith("This assessment is closed: decided");
    try (var connection = TestDatabase.asOwner(); var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate(
          "insert into dimension_rating select gen_random_uuid(), organization_id, assessment_id, dimension, 99, rating, flags,"
              + " evidence, source, rated_by, rated_at from dimension_rating where assessment_id = '" + of.assessment() + "'"))
          .hasMessageContaining("is closed");
    }
    try (var connection = TestDatabase.asApplication(); var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("update placement_decision set actual = '1'")).hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.executeUpdate("update dimension_rating set rating = 0")).hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.executeUpdate("delete from safety_action")).hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_new_assessment_follows_a_decided_one_and_shows_as_a_version() {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    placement.decide(of, "2.1", "2.1", "", "").orElseThrow();
    var start = beans.getBean(StartAssessment.class);
    var second = house.as(of.counselor(), () -> start.start(of.patient(), Assessment.Purpose.REVIEW, "oklahoma-2018").orElseThrow());
    var again = house.as(of.counselor(), () -> start.start(of.patient(), Assessment.Purpose.REVIEW, "oklahoma-2018").orElseThrow());
    assertThat(second).isEqualTo(again).isNotEqualTo(of.assessment());
    assertThat(house.as(of.counselor(), () -> assessments.of(of.patient()))).extracting(Assessment::number).containsExactly(2, 1);
    var unknown = house.as(of.counselor(), () -> start.start(of.patient(), Assessment.Purpose.REVIEW, "nowhere"));
    assertThat(unknown.refusals()).extracting(Refusal::field).containsExactly("pack");
  }

  @Test
  void an_open_risk_is_not_put_away() {
    Case of = placement.open();
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 4), Set.of()));
    assertThat(house.as(of.counselor(), () -> setAside.setAside(of.patient(), of.assessment(), "Went home")).isDone()).isFalse();
    placement.act(of, "self-harm").orElseThrow();
    assertThat(house.as(of.counselor(), () -> setAside.setAside(of.patient(), of.assessment(), " ")).isDone()).isFalse();
    assertThat(house.as(of.counselor(), () -> setAside.setAside(of.patient(), of.assessment(), "Went home")).isDone()).isTrue();
  }
}
