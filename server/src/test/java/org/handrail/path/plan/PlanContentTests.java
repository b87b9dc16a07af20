package org.handrail.path.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.platform.StaffId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanContentTests {
  private static final StaffId DANA = StaffId.next();
  private static final Map<StaffId, String> NAMES = Map.of(DANA, "Dana Whitfield");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final PlanContent content = PlanFixtures.content(DANA);

  private PlanContent with(PlannedService... services) {
    return new PlanContent(content.problems(), List.of(services));
  }

  private static PlannedService service(int times, Frequency per, int minutes) {
    return new PlannedService(ServiceId.next(), ServiceKind.INDIVIDUAL, "Time with Dana", times, per, minutes, DANA, Set.of());
  }

  @Test
  void a_complete_plan_lacks_nothing() {
    assertThat(Completeness.missing(content, TODAY)).isEmpty();
  }

  @Test
  void an_empty_plan_says_what_to_add() {
    assertThat(Completeness.missing(PlanContent.EMPTY, TODAY)).extracting("message")
        .containsExactly("Add at least one problem with a goal", "Add at least one service");
  }

  @Test
  void each_missing_part_is_named_at_its_field() {
    var goal = new Goal(GoalId.next(), "", " ", List.of(new Objective(ObjectiveId.next(), "", "", null, null)));
    var bare =
        new PlanContent(
            List.of(new Problem(ProblemId.next(), Dimension.D1, "", null, List.of(goal))),
            List.of(new PlannedService(ServiceId.next(), ServiceKind.GROUP, "", 0, Frequency.WEEK, 0, null, Set.of())));
    assertThat(Completeness.missing(bare, TODAY)).extracting("field")
        .containsExactly("p0.statement", "p0.g0.words", "p0.g0.o0.words", "p0.g0.o0.measure", "p0.g0.o0.target",
            "s0.name", "s0.times", "s0.minutes", "s0.staff");
  }

  @Test
  void a_problem_without_goal_and_a_goal_without_step_cannot_be_signed() {
    var noGoal = new PlanContent(List.of(new Problem(ProblemId.next(), Dimension.D1, "x", null, List.of())), content.services());
    assertThat(Completeness.missing(noGoal, TODAY)).extracting("field").containsExactly("p0.statement");
    var noStep =
        new PlanContent(
            List.of(new Problem(ProblemId.next(), Dimension.D1, "x", null, List.of(new Goal(GoalId.next(), "", "y", List.of())))),
            content.services());
    assertThat(Completeness.missing(noStep, TODAY)).extracting("field").containsExactly("p0.g0.words");
  }

  @Test
  void a_service_given_when_needed_needs_no_times() {
    assertThat(Completeness.missing(with(service(0, Frequency.WHEN_NEEDED, 0)), TODAY)).isEmpty();
  }

  @Test
  void a_target_long_past_or_far_ahead_is_a_slip() {
    var step = content.objectives().getFirst();
    for (LocalDate target : List.of(TODAY.minusYears(1).minusDays(1), TODAY.plusYears(2).plusDays(1))) {
      var goal = new Goal(GoalId.next(), "", "y", List.of(new Objective(step.id(), "x", "y", target, null)));
      var plan = new PlanContent(List.of(new Problem(ProblemId.next(), Dimension.D1, "x", null, List.of(goal))), content.services());
      assertThat(Completeness.missing(plan, TODAY)).extracting("field").containsExactly("p0.g0.o0.target");
    }
  }

  @Test
  void the_hours_of_a_week_count_what_is_regular() {
    assertThat(content.weeklyMinutes()).isEqualTo(3 * 180 + 30);
    assertThat(with(service(1, Frequency.MONTH, 60), service(1, Frequency.WHEN_NEEDED, 60)).weeklyMinutes()).isEqualTo(14);
  }

  @Test
  void how_often_is_said_in_words() {
    assertThat(service(2, Frequency.WEEK, 180).often()).isEqualTo("2 × 3 h a week");
    assertThat(service(1, Frequency.WEEK, 60).often()).isEqualTo("1 h a week");
    assertThat(service(1, Frequency.TWO_WEEKS, 20).often()).isEqualTo("20 min every 2 weeks");
    assertThat(service(1, Frequency.MONTH, 90).often()).isEqualTo("1 h 30 min a month");
    assertThat(service(0, Frequency.WHEN_NEEDED, 0).often()).isEqualTo("when needed");
  }

  @Test
  void the_kinds_of_service_left_out_are_known() {
    assertThat(content.unused()).containsExactlyInAnyOrder(
        ServiceKind.INDIVIDUAL, ServiceKind.MEDICATION, ServiceKind.RELAPSE_PREVENTION, ServiceKind.HOLISTIC);
  }

  @Test
  void a_change_is_said_in_words_and_nothing_else_is() {
    var call = service(1, Frequency.WEEK, 10);
    var more = new PlanContent(content.problems(), List.of(content.services().get(0), call));
    assertThat(PlanChanges.between(content, content, NAMES)).isEmpty();
    assertThat(PlanChanges.between(content, more, NAMES)).containsExactly(
        new Change("Service", null, "Time with Dana, 10 min a week, Dana Whitfield"),
        new Change("Service", "Family session, 1 h every 2 weeks, Dana Whitfield", null));
  }

  @Test
  void a_reworded_goal_is_a_change_of_the_same_goal() {
    var problem = content.problems().getFirst();
    var goal = problem.goals().getFirst();
    var reworded = new Goal(goal.id(), goal.about(), "I want to be all there.", goal.objectives());
    var after =
        new PlanContent(
            List.of(new Problem(problem.id(), problem.dimension(), problem.statement(), null, List.of(reworded))),
            content.services());
    assertThat(PlanChanges.between(content, after, NAMES))
        .containsExactly(new Change("Goal", goal.words(), "I want to be all there."));
  }

  @Test
  void the_text_that_is_signed_holds_everything_once() {
    String text = PlanText.of(2, "Evening IOP, Main Street", TODAY, content, NAMES);
    assertThat(text).isEqualTo("""
        Treatment plan, version 2
        Evening IOP, Main Street, November 18, 2026

        Problem (Home and surroundings): Evenings alone at home are hard.
        Goal 1, home: “I want to be the one who picks Maya up, every day.”
        - Pick up Maya, 5 days in a row, by January 15, 2027, with Dana Whitfield

        Services
        - Group counseling: Skills group, 3 × 3 h a week, Dana Whitfield, for goal 1
        - Family therapy: Family session, 1 h every 2 weeks, Dana Whitfield
        """);
  }

  @Test
  void a_save_comes_back_from_json_as_it_was() {
    var json = new JsonMapper();
    assertThat(json.readValue(json.writeValueAsString(content), PlanContent.class)).isEqualTo(content);
  }
}
