package org.handrail.path.medical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Jobs;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.week.WeekFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class RandomDrawTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired Jobs jobs;
  @Autowired SetRandomTesting set;
  @Autowired TestDraws draws;
  @Autowired VerifyDraw verify;
  @Autowired DrugTests tests;
  @Autowired CloseTest close;
  @Autowired Worklist worklist;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private OrganizationId organization;
  private Actor director;
  private ProgramId program;
  private List<PatientId> patients;

  @BeforeEach
  void aProgramWithPeople() {
    var week = new WeekFixtures(context);
    var clinic = week.clinic(house);
    organization = clinic.organization();
    director = house.staff(organization, Role.DIRECTOR, Role.MEDICAL);
    program = clinic.iop();
    patients = Stream.generate(() -> house.patient(organization)).limit(6).toList();
    patients.forEach(p -> house.as(clinic.dana(), () -> week.admitted(p, clinic.iop(), java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/Chicago")))));
    house.as(director, () -> set.set(program, "urine-opioids", 50, 5, true, 0).orElseThrow());
    run();
  }

  @AfterEach
  void now() {
    clock.follow();
  }

  private void run() {
    jobs.runNow("medical-random-tests", organization);
  }

  private TestDraw newest() {
    return house.as(director, () -> draws.all(9).getFirst());
  }

  private TestDraw held() {
    for (int day = 0; day < 6; day++) {
      clock.advance(Duration.ofDays(1));
      run();
      var done = house.as(director, () -> draws.all(9).stream().filter(d -> d.held() != null).findFirst());
      if (done.isPresent()) return done.get();
    }
    throw new AssertionError("not held in its window");
  }

  @Test
  void the_hash_is_published_before_and_nothing_else_is_known() {
    assertThat(newest().held()).isNull();
    assertThat(newest().commitment()).hasSize(64);
    assertThat(house.as(director, () -> verify.verify(newest().id()))).isEmpty();
    run();
    assertThat(house.as(director, () -> draws.all(9))).as("one draw is ahead, however often the job runs").hasSize(1);
  }

  @Test
  void on_its_day_half_of_everybody_is_drawn_and_anybody_can_repeat_it() {
    String published = newest().commitment();
    var draw = held();
    assertThat(draw.commitment()).isEqualTo(published);
    assertThat(java.util.Objects.requireNonNull(draw.held()).pool()).extracting(TestDraw.Entry::patient).containsExactlyInAnyOrderElementsOf(patients);
    assertThat(draw.held().drawn()).isEqualTo(3);
    assertThat(house.as(director, () -> verify.verify(draw.id()).orElseThrow().allFit())).isTrue();
    for (TestDraw.Entry entry : draw.held().pool()) {
      assertThat(house.as(director, () -> tests.of(entry.patient()))).hasSize(entry.drawn() ? 1 : 0);
      assertThat(house.as(director, () -> worklist.openFor(entry.patient())).stream().filter(t -> t.title().contains("random test"))).hasSize(entry.drawn() ? 1 : 0);
    }
  }

  @Test
  void a_drawn_test_cannot_be_cancelled() {
    var drawn = java.util.Objects.requireNonNull(held().held()).pool().getFirst().patient();
    house.as(director, () -> {
      var test = tests.of(drawn).getFirst();
      assertThat(close.close(drawn, test.id(), DrugTestState.Event.CANCEL, "not this one").refusals())
          .extracting(Refusal::message).singleElement().asString().contains("bend the draw");
      close.close(drawn, test.id(), DrugTestState.Event.REFUSE, "said no").orElseThrow();
      return true;
    });
  }

  @Test
  void a_changed_rule_counts_for_the_next_draw_only_and_a_committed_one_never_changes() {
    house.as(director, () -> set.set(program, "breath", 100, 5, true, 0).orElseThrow());
    assertThat(held().panel()).isEqualTo("urine-opioids");
    assertThat(newest().panel()).isEqualTo("breath");
    assertThatThrownBy(() -> house.as(director, () -> transaction.execute(s ->
            jdbc.sql("update test_draw set seed = repeat('0', 64) where held_at is null").update())))
        .hasMessageContaining("never changes");
  }
}
