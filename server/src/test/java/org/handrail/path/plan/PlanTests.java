package org.handrail.path.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.plan.PlanReview.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HandrailTest
class PlanTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired Plans plans;
  @Autowired PlanClock planClock;
  @Autowired StartPlan start;
  @Autowired ChangePlan change;
  @Autowired SaveDraft save;
  @Autowired ProposePlan propose;
  @Autowired WithdrawPlan withdraw;
  @Autowired SignPlan sign;
  @Autowired ReviewPlan review;
  @Autowired RecordProgress progress;
  @Autowired AskAboutPlan ask;
  @Autowired Signatures signatures;
  @Autowired Worklist worklist;

  PlanFixtures at;

  @BeforeEach
  void aPatientWithACounselor() {
    clock.set(Instant.parse("2026-11-18T17:00:00Z"));
    at = new PlanFixtures(house, context);
  }

  @AfterEach
  void theRealTimeAgain() {
    clock.follow();
  }

  private <T> T dana(java.util.function.Supplier<T> work) {
    return house.as(at.dana, work);
  }

  private VersionState state(PlanVersionId id) {
    return dana(() -> plans.find(at.sam, id).orElseThrow().state());
  }

  @Test
  void what_is_saved_comes_back_whole() {
    var id = dana(() -> start.start(at.sam, at.program).orElseThrow());
    var content = PlanFixtures.content(at.dana.staffId());
    assertThat(dana(() -> save.save(at.sam, id, 0, content))).isEqualTo(new SaveDraft.Result.Saved(1));
    assertThat(dana(() -> plans.find(at.sam, id).orElseThrow().content())).isEqualTo(content);
  }

  @Test
  void a_plan_is_in_force_when_both_have_signed_in_either_order() {
    var id = at.proposed();
    dana(() -> sign.asClinician(at.sam, id, PlanFixtures.DANA_SIGNS).orElseThrow());
    assertThat(state(id)).isEqualTo(VersionState.PROPOSED);
    house.as(at.asSam(), () -> sign.asPatient(at.sam, id, "", false, PlanFixtures.SAM_SIGNS).orElseThrow());
    assertThat(state(id)).isEqualTo(VersionState.ACTIVE);
    assertThat(dana(() -> signatures.of(plans.active(at.sam).orElseThrow().subject()))).hasSize(2)
        .allSatisfy(s -> assertThat(s.content()).contains("I want to be the one who picks Maya up"));
  }

  @Test
  void a_patient_can_sign_in_person_on_the_screen_of_staff() {
    var id = at.proposed();
    dana(() -> sign.asPatient(at.sam, id, "", false, PlanFixtures.SAM_SIGNS).orElseThrow());
    assertThat(dana(() -> signatures.of(plans.find(at.sam, id).orElseThrow().subject())).getFirst().witness())
        .isEqualTo(at.dana.staffId());
  }

  @Test
  void both_signing_at_the_same_moment_puts_it_in_force_once() throws Exception {
    var id = at.proposed();
    try (var pool = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> sam =
          () -> house.as(at.asSam(), () -> sign.asPatient(at.sam, id, "", false, PlanFixtures.SAM_SIGNS).isDone());
      Callable<Boolean> dana = () -> dana(() -> sign.asClinician(at.sam, id, PlanFixtures.DANA_SIGNS).isDone());
      for (var done : pool.invokeAll(List.of(sam, dana, sam, dana))) {
        done.get();
      }
    }
    assertThat(state(id)).isEqualTo(VersionState.ACTIVE);
    assertThat(dana(() -> signatures.of(plans.active(at.sam).orElseThrow().subject()))).hasSize(2);
  }

  @Test
  void an_expired_license_does_not_put_a_plan_in_force() {
    var id = at.proposed();
    var late = house.staff(at.organization, "Omar", "Field", LocalDate.of(2020, 1, 1), Role.COUNSELOR);
    var refused = house.as(late, () -> sign.asClinician(at.sam, id, PlanFixtures.DANA_SIGNS));
    assertThat(refused.refusals().getFirst().message()).contains("no credential that is valid today");
    assertThat(state(id)).isEqualTo(VersionState.PROPOSED);
  }

  @Test
  void an_incomplete_draft_cannot_be_finished() {
    var id = dana(() -> start.start(at.sam, at.program).orElseThrow());
    assertThat(dana(() -> propose.propose(at.sam, id, 0)).isDone()).isFalse();
    assertThat(state(id)).isEqualTo(VersionState.DRAFT);
  }

  @Test
  void a_change_makes_a_new_version_and_the_old_counts_until_it_is_signed() {
    var first = at.active();
    var second = dana(() -> change.change(at.sam).orElseThrow());
    dana(() -> propose.propose(at.sam, second, 0).orElseThrow());
    assertThat(dana(() -> plans.active(at.sam).orElseThrow().id())).isEqualTo(first);
    at.sign(second);
    assertThat(dana(() -> plans.active(at.sam).orElseThrow().number())).isEqualTo(2);
    assertThat(state(first)).isEqualTo(VersionState.SUPERSEDED);
    assertThat(dana(() -> plans.versions(at.sam))).extracting(VersionLine::number).containsExactly(2, 1);
  }

  @Test
  void two_people_start_a_change_at_once_and_one_draft_is_made() throws Exception {
    at.active();
    try (var pool = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> click = () -> dana(() -> change.change(at.sam).isDone());
      long made = 0;
      for (var done : pool.invokeAll(IntStream.range(0, 4).mapToObj(i -> click).toList())) {
        made += done.get() ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    }
  }

  @Test
  void who_loses_a_race_sees_what_changed_and_overwrites_nothing() {
    var id = at.draft();
    var omar = house.staff(at.organization, "Omar", "Field", LocalDate.of(2090, 1, 1), Role.COUNSELOR);
    var base = dana(() -> plans.find(at.sam, id).orElseThrow().content());
    var omars = new PlanContent(base.problems(), base.services().subList(0, 1));
    assertThat(house.as(omar, () -> save.save(at.sam, id, 1, omars))).isEqualTo(new SaveDraft.Result.Saved(2));
    var result = dana(() -> save.save(at.sam, id, 1, base));
    assertThat(result).isInstanceOfSatisfying(SaveDraft.Result.Overtaken.class, lost -> {
      assertThat(lost.by()).isEqualTo("Omar Field");
      assertThat(lost.edit()).isEqualTo(2);
      assertThat(lost.changes()).singleElement().satisfies(c -> {
        assertThat(c.isGone()).isTrue();
        assertThat(c.before()).startsWith("Family session");
      });
    });
    assertThat(dana(() -> plans.find(at.sam, id).orElseThrow().content())).isEqualTo(omars);
    assertThat(dana(() -> save.save(at.sam, id, 2, base))).isEqualTo(new SaveDraft.Result.Saved(3));
  }

  @Test
  void many_saves_at_once_let_one_through() throws Exception {
    var id = at.draft();
    var content = PlanFixtures.content(at.dana.staffId());
    try (var pool = Executors.newFixedThreadPool(4)) {
      Callable<SaveDraft.Result> click = () -> dana(() -> save.save(at.sam, id, 1, content));
      var results = pool.invokeAll(IntStream.range(0, 4).mapToObj(i -> click).toList());
      long saved = 0;
      for (var result : results) {
        saved += result.get() instanceof SaveDraft.Result.Saved ? 1 : 0;
      }
      assertThat(saved).isEqualTo(1);
    }
  }

  @Test
  void a_draft_that_was_finished_meanwhile_keeps_what_was_finished() {
    var id = at.proposed();
    assertThat(dana(() -> save.save(at.sam, id, 1, PlanContent.EMPTY))).isInstanceOf(SaveDraft.Result.Refused.class);
    assertThat(dana(() -> plans.find(at.sam, id).orElseThrow().content().problems())).isNotEmpty();
  }

  @Test
  void taking_back_opens_a_new_draft_and_the_withdrawn_one_stays_on_record() {
    var id = at.proposed();
    house.as(at.asSam(), () -> sign.asPatient(at.sam, id, "", false, PlanFixtures.SAM_SIGNS).orElseThrow());
    var again = dana(() -> withdraw.reopen(at.sam, id).orElseThrow());
    assertThat(state(id)).isEqualTo(VersionState.WITHDRAWN);
    assertThat(dana(() -> plans.pending(at.sam).orElseThrow())).satisfies(v -> {
      assertThat(v.id()).isEqualTo(again);
      assertThat(v.content()).isEqualTo(dana(() -> plans.find(at.sam, id).orElseThrow().content()));
    });
    assertThat(dana(() -> sign.asClinician(at.sam, id, PlanFixtures.DANA_SIGNS)).isDone()).isFalse();
  }

  @Test
  void a_patients_other_view_is_kept_and_put_before_the_counselor() {
    var id = at.proposed();
    house.as(at.asSam(), () ->
        sign.asPatient(at.sam, id, "I would rather come in the morning.", true, PlanFixtures.SAM_SIGNS).orElseThrow());
    assertThat(dana(() -> plans.words(id))).singleElement().satisfies(w -> {
      assertThat(w.words()).isEqualTo("I would rather come in the morning.");
      assertThat(w.disagrees()).isTrue();
    });
    assertThat(dana(() -> worklist.openFor(at.sam))).singleElement()
        .satisfies(t -> assertThat(t.title()).isEqualTo("Sees the plan differently"));
  }

  @Test
  void a_question_before_signing_reaches_a_person() {
    var id = at.proposed();
    assertThat(house.as(at.asSam(), () -> ask.ask(at.sam, id, " ")).isDone()).isFalse();
    house.as(at.asSam(), () -> ask.ask(at.sam, id, "Why Sunday?").orElseThrow());
    assertThat(dana(() -> worklist.openFor(at.sam))).singleElement()
        .satisfies(t -> assertThat(t.title()).isEqualTo("A question about the plan"));
    assertThat(state(id)).isEqualTo(VersionState.PROPOSED);
  }

  @Test
  void a_review_is_due_by_the_pack_and_counts_anew_when_held() {
    var id = at.active();
    var due = dana(() -> planClock.dueFor(at.sam).orElseThrow());
    assertThat(due.kind()).isEqualTo(PlanDue.Kind.REVIEW);
    assertThat(due.by()).as("program-default: every 30 days").isEqualTo(LocalDate.of(2026, 12, 18));
    clock.set(Instant.parse("2026-12-10T17:00:00Z"));
    dana(() -> review.review(at.sam, id, Decision.CONTINUE, "Going well.", PlanFixtures.DANA_SIGNS).orElseThrow());
    assertThat(dana(() -> planClock.dueFor(at.sam).orElseThrow().by())).isEqualTo(LocalDate.of(2027, 1, 9));
    assertThat(state(id)).isEqualTo(VersionState.ACTIVE);
  }

  @Test
  void a_review_that_changes_opens_a_draft_and_one_that_ends_closes_everything() {
    var id = at.active();
    dana(() -> review.review(at.sam, id, Decision.CHANGE, "More evenings.", PlanFixtures.DANA_SIGNS).orElseThrow());
    var draft = dana(() -> plans.pending(at.sam).orElseThrow());
    assertThat(draft.state()).isEqualTo(VersionState.DRAFT);
    dana(() -> review.review(at.sam, id, Decision.END, "Moves away.", PlanFixtures.DANA_SIGNS).orElseThrow());
    assertThat(state(id)).isEqualTo(VersionState.ENDED);
    assertThat(state(draft.id())).isEqualTo(VersionState.WITHDRAWN);
    assertThat(dana(() -> plans.open(at.sam))).isEmpty();
    assertThat(dana(() -> planClock.dueFor(at.sam))).isEmpty();
    assertThat(dana(() -> start.start(at.sam, at.program)).isDone()).as("a new course of treatment, a new plan").isTrue();
  }

  @Test
  void a_review_of_a_replaced_version_is_refused() {
    var first = at.active();
    var second = dana(() -> change.change(at.sam).orElseThrow());
    dana(() -> propose.propose(at.sam, second, 0).orElseThrow());
    at.sign(second);
    var refused = dana(() -> review.review(at.sam, first, Decision.CONTINUE, "Fine.", PlanFixtures.DANA_SIGNS));
    assertThat(refused.refusals().getFirst().message()).contains("Another version is in force");
  }

  @Test
  void progress_is_noted_without_a_new_version() {
    var id = at.active();
    var step = dana(() -> plans.find(at.sam, id).orElseThrow().content().objectives().getFirst().id());
    dana(() -> progress.record(at.sam, step, ObjectiveStatus.WORKING, "3 days so far").orElseThrow());
    clock.advance(java.time.Duration.ofDays(1));
    dana(() -> progress.record(at.sam, step, ObjectiveStatus.DONE, "").orElseThrow());
    assertThat(dana(() -> plans.progress(at.sam))).hasEntrySatisfying(step, p -> assertThat(p.status()).isEqualTo(ObjectiveStatus.DONE));
    assertThat(dana(() -> plans.versions(at.sam))).hasSize(1);
    assertThat(dana(() -> progress.record(at.sam, ObjectiveId.next(), ObjectiveStatus.DONE, "")).isDone()).isFalse();
  }

  @Test
  void a_version_that_left_the_draft_cannot_be_changed_by_anyone() throws SQLException {
    var id = at.active();
    try (var owner = TestDatabase.asOwner(); var sql = owner.createStatement()) {
      sql.execute("select set_config('handrail.organization', '" + at.organization.value() + "', false)");
      for (String attempt : List.of(
          "update plan_goal set words = 'x' where version_id = '" + id + "'",
          "delete from plan_service_goal where version_id = '" + id + "'",
          "insert into plan_problem select organization_id, version_id, gen_random_uuid(), 9, 'D1', 'x', null, null from plan_problem where version_id = '" + id + "'",
          "update plan_version set text = 'x' where id = '" + id + "'",
          "update plan_version set state = 'DRAFT' where id = '" + id + "'",
          "delete from plan_version where id = '" + id + "'",
          "update plan_draft_save set content = '{}' where version_id = '" + id + "'")) {
        assertThatThrownBy(() -> sql.executeUpdate(attempt)).as(attempt).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void another_organization_sees_no_plan() {
    at.active();
    assertThat(Tenant.in(house.newOrganization(), () -> plans.active(at.sam))).isEmpty();
  }
}
