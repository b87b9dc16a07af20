package org.handrail.foundation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Jobs;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.CareRelationship;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class WorklistTests {
  @Autowired House house;
  @Autowired OpenTask openTask;
  @Autowired TakeTask takeTask;
  @Autowired CloseTask closeTask;
  @Autowired HandOverTask handOver;
  @Autowired EscalateOverdue escalate;
  @Autowired OnCall onCall;
  @Autowired Worklist worklist;
  @Autowired CareTeam team;
  @Autowired AlertCover cover;
  @Autowired List<CareRelationship> relationships;
  @Autowired SettableClock clock;
  @Autowired Jobs jobs;

  private static final Instant NIGHT = Instant.parse("2026-11-18T08:12:00Z");

  private OrganizationId org;
  private Actor dana;
  private Actor luis;
  private Actor helen;
  private PatientId sam;

  @BeforeEach
  void people() {
    clock.set(NIGHT);
    org = house.newOrganization();
    dana = house.staff(org, Role.COUNSELOR);
    luis = house.staff(org, Role.COUNSELOR);
    helen = house.staff(org, Role.SUPERVISOR);
    sam = house.patient(org);
  }

  @AfterEach
  void time() {
    clock.follow();
  }

  private TaskId alert(String source, Owner owner) {
    return Tenant.in(
        org,
        () ->
            openTask.open(
                new NewTask(
                    source, "measures.alert", Severity.DANGER, "self-harm", "An answer about self-harm",
                    "Answered on the phone", "/patients/" + sam + "/measures", sam, null, owner, null)));
  }

  private TaskId routine(String source, Owner owner) {
    return Tenant.in(
        org,
        () ->
            openTask.open(
                new NewTask(
                    source, "test", Severity.ROUTINE, "routine", "Call the landlord", "", null, sam, null, owner, null)));
  }

  private static Owner to(Actor actor) {
    return new Owner.Person(actor.staffId());
  }

  private List<TaskId> listOf(Actor actor) {
    return house.as(actor, () -> worklist.openFor(actor).stream().map(Task::id).toList());
  }

  private Task find(TaskId id) {
    return Tenant.in(org, () -> worklist.find(id)).orElseThrow();
  }

  private int escalateAt(Duration after) {
    clock.set(NIGHT.plus(after));
    return Tenant.in(org, escalate::run);
  }

  @Test
  void a_task_stands_in_its_owners_list_and_in_nobody_elses() {
    TaskId task = routine("a", to(dana));
    assertThat(listOf(dana)).containsExactly(task);
    assertThat(listOf(luis)).isEmpty();
    assertThat(listOf(helen)).isEmpty();
  }

  @Test
  void the_same_source_opens_one_task() {
    TaskId first = alert("measures:response:1:self-harm", to(dana));
    TaskId again = alert("measures:response:1:self-harm", to(luis));
    assertThat(again).isEqualTo(first);
    assertThat(listOf(luis)).isEmpty();
    assertThat(Tenant.in(org, () -> worklist.openFor(sam))).hasSize(1);
  }

  @Test
  void another_organization_sees_nothing_of_it() {
    TaskId task = alert("a", to(dana));
    OrganizationId other = house.newOrganization();
    Actor stranger = house.staff(other, Role.COUNSELOR, Role.SUPERVISOR);
    assertThat(listOf(stranger)).isEmpty();
    assertThat(Tenant.in(other, () -> worklist.find(task))).isEmpty();
    assertThat(house.as(stranger, () -> takeTask.take(task)).isDone()).isFalse();
  }

  @Test
  void an_alert_without_an_owner_waits_for_the_whole_role() {
    TaskId task = alert("a", new Owner.Queue(Role.COUNSELOR));
    assertThat(listOf(dana)).containsExactly(task);
    assertThat(listOf(luis)).containsExactly(task);
    assertThat(house.as(luis, () -> takeTask.take(task)).isDone()).isTrue();
    assertThat(find(task).taken()).isEqualTo(new Task.Taken(luis.staffId(), NIGHT));
  }

  @Test
  void an_alert_at_night_reaches_whoever_is_on_call_at_once() {
    Tenant.run(org, () -> onCall.add(new OnCall.Duty(luis.staffId(), null, NIGHT.minusSeconds(60), NIGHT.plusSeconds(3600))));
    TaskId task = alert("a", to(dana));
    assertThat(listOf(dana)).containsExactly(task);
    assertThat(listOf(luis)).containsExactly(task);
    assertThat(listOf(helen)).isEmpty();
  }

  @Test
  void with_nobody_on_call_an_alert_reaches_the_supervisors_at_once() {
    TaskId task = alert("a", to(dana));
    assertThat(listOf(helen)).containsExactly(task);
    assertThat(Tenant.in(org, () -> worklist.steps(task)))
        .anySatisfy(s -> assertThat(s.words()).isEqualTo("Nobody is on call. Told: Clinical supervisor"));
  }

  @Test
  void duty_that_ended_or_has_not_begun_does_not_count() {
    Tenant.run(org, () -> {
      onCall.add(new OnCall.Duty(luis.staffId(), null, NIGHT.minusSeconds(3600), NIGHT));
      onCall.add(new OnCall.Duty(dana.staffId(), null, NIGHT.plusSeconds(60), NIGHT.plusSeconds(3600)));
    });
    assertThat(Tenant.in(org, () -> onCall.at(NIGHT, null))).isEmpty();
    assertThat(Tenant.in(org, () -> onCall.at(NIGHT.minusSeconds(1), null))).containsExactly(luis.staffId());
  }

  @Test
  void nobody_acting_escalates_to_supervisor_then_director_each_once() {
    Actor director = house.staff(org, Role.DIRECTOR);
    Tenant.run(org, () -> onCall.add(new OnCall.Duty(luis.staffId(), null, NIGHT.minusSeconds(60), NIGHT.plusSeconds(36000))));
    TaskId task = alert("a", to(dana));
    assertThat(escalateAt(Duration.ofMinutes(59))).isZero();
    assertThat(listOf(helen)).isEmpty();
    assertThat(escalateAt(Duration.ofMinutes(60))).isEqualTo(1);
    assertThat(listOf(helen)).containsExactly(task);
    assertThat(escalateAt(Duration.ofMinutes(61))).isZero();
    assertThat(listOf(director)).isEmpty();
    assertThat(escalateAt(Duration.ofHours(2))).isEqualTo(1);
    assertThat(listOf(director)).containsExactly(task);
  }

  @Test
  void the_job_escalates_for_the_organization_it_runs_for() {
    TaskId task = alert("a", to(dana));
    Actor director = house.staff(org, Role.DIRECTOR);
    clock.set(NIGHT.plus(Duration.ofHours(2)));
    jobs.runNow("worklist-escalate", org);
    assertThat(listOf(director)).containsExactly(task);
  }

  @Test
  void taking_an_alert_stops_the_chain_for_untaken_ones_but_not_for_unclosed_ones() {
    Actor director = house.staff(org, Role.DIRECTOR);
    TaskId task = alert("a", to(dana));
    house.as(dana, () -> takeTask.take(task));
    assertThat(escalateAt(Duration.ofHours(3))).isZero();
    assertThat(listOf(director)).isEmpty();
    assertThat(escalateAt(Duration.ofHours(4))).isEqualTo(1);
    assertThat(listOf(director)).containsExactly(task);
  }

  @Test
  void an_alert_that_is_given_back_goes_on_where_the_chain_stood() {
    Actor director = house.staff(org, Role.DIRECTOR);
    TaskId task = alert("a", to(dana));
    house.as(dana, () -> takeTask.take(task));
    clock.set(NIGHT.plus(Duration.ofHours(3)));
    assertThat(house.as(dana, () -> handOver.giveBack(task)).isDone()).isTrue();
    assertThat(find(task).state()).isEqualTo(TaskState.OPEN);
    assertThat(listOf(director)).as("two hours untaken have passed").containsExactly(task);
  }

  @Test
  void a_closed_alert_leaves_every_list_and_is_never_escalated() {
    TaskId task = alert("a", to(dana));
    house.as(dana, () -> closeTask.close(task, "spoke-safe", "Called him, he is with his sister."));
    assertThat(listOf(dana)).isEmpty();
    assertThat(listOf(helen)).isEmpty();
    assertThat(escalateAt(Duration.ofDays(2))).isZero();
    assertThat(Tenant.in(org, () -> worklist.closedFor(sam, 5)).getFirst().closed())
        .isEqualTo(
            new Task.Closed(
                dana.staffId(), NIGHT, "Spoke with the person: safe for now, next contact agreed",
                "Called him, he is with his sister."));
  }

  @Test
  void an_alert_is_not_closed_without_an_action_and_an_outcome() {
    TaskId task = alert("a", to(dana));
    Outcome<TaskId> nothing = house.as(dana, () -> closeTask.close(task, null, " "));
    assertThat(nothing.refusals()).extracting(r -> String.valueOf(r.field())).containsExactly("action", "outcome");
    assertThat(house.as(dana, () -> closeTask.close(task, "done", "Fine")).refusals())
        .extracting(r -> String.valueOf(r.field()))
        .as("an action of another chain")
        .containsExactly("action");
    assertThat(house.as(dana, () -> closeTask.close(task, "screened", "x".repeat(2001))).refusals()).hasSize(1);
    assertThat(find(task).state()).isEqualTo(TaskState.OPEN);
  }

  @Test
  void routine_work_is_closed_with_an_action_alone() {
    TaskId task = routine("a", to(dana));
    assertThat(house.as(dana, () -> closeTask.close(task, "done", null)).isDone()).isTrue();
  }

  @Test
  void closing_twice_says_who_closed_it() {
    TaskId task = alert("a", to(dana));
    house.as(dana, () -> closeTask.close(task, "screened", "Low risk."));
    assertThat(house.as(helen, () -> closeTask.close(task, "screened", "Low risk.")).isDone()).isFalse();
    assertThat(house.as(dana, () -> closeTask.close(task, "screened", "Again.")).refusals().getFirst().message())
        .isEqualTo("This is not in your list. Ask whoever owns it, or someone on the care team, to hand it to you.");
  }

  @Test
  void whoever_is_second_is_told_who_was_first() {
    TaskId task = alert("a", to(dana));
    assertThat(house.as(dana, () -> takeTask.take(task)).isDone()).isTrue();
    assertThat(house.as(dana, () -> takeTask.take(task)).isDone()).as("again by the same person").isTrue();
    assertThat(house.as(helen, () -> takeTask.take(task)).refusals().getFirst().message())
        .isEqualTo("Dana Whitfield is acting on this already.");
    assertThat(house.as(helen, () -> closeTask.close(task, "screened", "Low.")).refusals().getFirst().message())
        .isEqualTo("Dana Whitfield is acting on this already.");
    assertThat(Tenant.in(org, () -> worklist.steps(task)).stream().filter(s -> s.kind() == TaskStep.Kind.TAKEN)).hasSize(1);
  }

  @Test
  void of_many_who_take_an_alert_at_the_same_moment_exactly_one_has_it() throws Exception {
    TaskId task = alert("a", new Owner.Queue(Role.COUNSELOR));
    List<Actor> racers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      racers.add(house.staff(org, Role.COUNSELOR));
    }
    CyclicBarrier start = new CyclicBarrier(racers.size());
    try (var pool = Executors.newFixedThreadPool(racers.size())) {
      List<Callable<Boolean>> work = racers.stream().<Callable<Boolean>>map(actor -> () -> {
        start.await();
        return house.as(actor, () -> takeTask.take(task).isDone());
      }).toList();
      int won = 0;
      for (Future<Boolean> result : pool.invokeAll(work)) {
        won += result.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    assertThat(Tenant.in(org, () -> worklist.steps(task)).stream().filter(s -> s.kind() == TaskStep.Kind.TAKEN)).hasSize(1);
  }

  @Test
  void two_jobs_at_once_tell_nobody_twice() throws Exception {
    TaskId task = alert("a", to(dana));
    clock.set(NIGHT.plus(Duration.ofHours(5)));
    CyclicBarrier start = new CyclicBarrier(4);
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        work.add(() -> {
          start.await();
          return Tenant.in(org, escalate::run);
        });
      }
      int told = 0;
      for (Future<Integer> result : pool.invokeAll(work)) {
        told += result.get();
      }
      assertThat(told).isEqualTo(3);
    }
    assertThat(Tenant.in(org, () -> worklist.steps(task)).stream().filter(s -> s.kind() == TaskStep.Kind.ESCALATED)).hasSize(4);
  }

  @Test
  void a_task_is_handed_to_someone_else_with_a_reason() {
    TaskId task = routine("a", to(dana));
    assertThat(house.as(dana, () -> handOver.to(task, to(luis), " ")).isDone()).isFalse();
    assertThat(house.as(dana, () -> handOver.to(task, to(luis), "I am away on Friday")).isDone()).isTrue();
    assertThat(listOf(luis)).containsExactly(task);
    assertThat(find(task).owner()).isEqualTo(to(luis));
    assertThat(Tenant.in(org, () -> worklist.steps(task)).getLast().words()).isEqualTo("To Dana Whitfield: I am away on Friday");
  }

  @Test
  void someone_it_never_reached_cannot_act_on_it_unless_they_are_on_the_team() {
    TaskId task = alert("a", to(dana));
    assertThat(house.as(luis, () -> takeTask.take(task)).isDone()).isFalse();
    Tenant.run(org, () -> team.join(sam, luis.staffId(), CareTeam.Part.MEMBER));
    assertThat(house.as(luis, () -> takeTask.take(task)).isDone()).isTrue();
  }

  @Test
  void being_called_to_an_alert_opens_the_record_until_it_is_closed() {
    assertThat(covers(helen)).isFalse();
    TaskId task = alert("a", to(dana));
    assertThat(covers(helen)).as("told because nobody is on call").isTrue();
    assertThat(covers(luis)).isFalse();
    house.as(dana, () -> takeTask.take(task));
    assertThat(covers(dana)).isTrue();
    assertThat(covers(helen)).as("a role only covers while nobody is acting").isFalse();
    house.as(dana, () -> closeTask.close(task, "spoke-safe", "Safe."));
    assertThat(covers(dana)).isFalse();
    assertThat(relationships).contains(cover);
  }

  private boolean covers(Actor actor) {
    return Tenant.in(org, () -> cover.holds(actor.staffId(), sam));
  }

  @Test
  void danger_comes_first_and_then_what_is_due_soonest() {
    TaskId routine = routine("a", to(dana));
    clock.advance(Duration.ofMinutes(5));
    TaskId later = routine("b", to(dana));
    TaskId danger = alert("c", to(dana));
    assertThat(listOf(dana)).containsExactly(danger, routine, later);
    assertThat(house.as(dana, () -> worklist.counts(dana))).isEqualTo(new Worklist.Counts(3, 1, 0, 0));
    clock.advance(Duration.ofDays(3));
    assertThat(house.as(dana, () -> worklist.counts(dana)).overdue()).isEqualTo(3);
  }

  @Test
  void the_next_person_to_be_told_is_known_beforehand() {
    TaskId task = alert("a", to(dana));
    assertThat(find(task).next()).isEqualTo(new Task.NextStep(NIGHT.plus(Duration.ofHours(1)), "Clinical supervisor"));
    house.as(dana, () -> takeTask.take(task));
    assertThat(find(task).next()).isEqualTo(new Task.NextStep(NIGHT.plus(Duration.ofHours(4)), "Program director"));
  }
}
