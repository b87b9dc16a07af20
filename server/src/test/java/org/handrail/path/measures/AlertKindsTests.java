package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.path.measures.Fixtures.PHQ9;
import static org.handrail.path.measures.Fixtures.instrument;
import static org.handrail.path.measures.Fixtures.points;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.Chain;
import org.handrail.foundation.worklist.Chains;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.EscalateOverdue;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskId;
import org.handrail.foundation.worklist.TaskStep;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.medical.CollectTest;
import org.handrail.path.medical.DrugTest;
import org.handrail.path.medical.OrderTest;
import org.handrail.path.medical.RecordTestResult;
import org.handrail.path.medical.TestPanels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever sets an alert off: it has a severity, an owner, a due time, somebody told next, and ends only with what was done. */
@HandrailTest
class AlertKindsTests {
  private static final Instant NOON = Instant.parse("2026-11-18T18:00:00Z");
  private static final InstrumentId GAD7 = Fixtures.GAD7;

  @Autowired House house;
  @Autowired EnterResponse enter;
  @Autowired SaveCheckIn saveCheckIn;
  @Autowired AssignInstrument assign;
  @Autowired WatchSilence silence;
  @Autowired OrderTest order;
  @Autowired CollectTest collect;
  @Autowired RecordTestResult record;
  @Autowired TestPanels panels;
  @Autowired Worklist worklist;
  @Autowired Chains chains;
  @Autowired CloseTask close;
  @Autowired EscalateOverdue escalate;
  @Autowired CareTeam team;
  @Autowired SettableClock clock;

  private OrganizationId org;
  private Actor dana;
  private PatientId sam;

  enum Kind {
    ITEM("self-harm", Severity.DANGER), SCORE("withdrawal", Severity.DANGER), CHANGE("worse", Severity.NEEDS_YOU), MISSING("silent", Severity.NEEDS_YOU),
    TEST_RESULT("test-overdose", Severity.DANGER), UNEXPECTED_RESULT("test-result", Severity.NEEDS_YOU), OWN_WORDS("read-asked", Severity.NEEDS_YOU);

    private final String chain;
    private final Severity severity;

    Kind(String chain, Severity severity) {
      this.chain = chain;
      this.severity = severity;
    }
  }

  @BeforeEach
  void people() {
    clock.set(NOON);
    org = house.newOrganization();
    dana = house.staff(org, Role.COUNSELOR);
    house.staff(org, Role.SUPERVISOR);
    sam = house.patient(org);
    Tenant.run(org, () -> team.join(sam, dana.staffId(), CareTeam.Part.PRIMARY));
  }

  @AfterEach
  void time() {
    clock.follow();
  }

  private void entered(InstrumentId id, Integer... answers) {
    house.as(dana, () -> enter.enter(sam, id, points(instrument(id.value()), answers), Mode.PAPER, Ids.next().toString())).orElseThrow();
    clock.advance(Duration.ofSeconds(1));
  }

  private void happens(Kind kind) {
    switch (kind) {
      case ITEM -> entered(PHQ9, 0, 0, 0, 0, 0, 0, 0, 0, 1);
      case SCORE -> entered(new InstrumentId("CIWA-Ar"), 7, 7, 7, 7, 7, 7, 7, 7, 7, 4);
      case CHANGE -> {
        entered(GAD7, 1, 1, 1, 1, 1, 1, 1);
        assertThat(open()).as("no alert without a change").isEmpty();
        entered(GAD7, 2, 2, 2, 2, 1, 1, 1);
      }
      case MISSING -> {
        house.as(dana, () -> assign.assign(sam, Fixtures.BAM_IOP, 7, LocalDate.of(2026, 11, 18), "pack")).orElseThrow();
        clock.advance(Duration.ofDays(15));
        Tenant.run(org, silence::run);
      }
      case TEST_RESULT -> tested("fentanyl");
      case UNEXPECTED_RESULT -> tested("buprenorphine");
      case OWN_WORDS -> house.as(house.asPatient(org, sam), () -> saveCheckIn.save(new CheckInAnswer.Words("My landlord wrote again.", true))).orElseThrow();
    }
  }

  private void tested(String positive) {
    Actor nurse = house.staff(org, Role.MEDICAL);
    Map<String, DrugTest.Answer> results = new HashMap<>();
    panels.get("urine-opioids").analytes().forEach(a -> results.put(a.id(), a.id().equals(positive) ? DrugTest.Answer.POSITIVE : DrugTest.Answer.NEGATIVE));
    house.as(nurse, () -> {
      var id = order.order(sam, "urine-opioids", DrugTest.Reason.SCHEDULED, null, "").orElseThrow();
      collect.collect(sam, id, null, DrugTest.Analysis.POINT_OF_CARE, true, "", new BigDecimal("96.4")).orElseThrow();
      return record.record(sam, id, DrugTest.Validity.VALID, results, "").orElseThrow();
    });
  }

  private List<Task> open() {
    return Tenant.in(org, () -> worklist.openFor(sam));
  }

  @ParameterizedTest
  @EnumSource
  void an_alert_is_owned_due_passed_on_and_closed_with_an_action(Kind kind) {
    happens(kind);
    Task alert = open().stream().filter(t -> t.chain().equals(kind.chain)).findFirst().orElseThrow();
    assertThat(alert.severity()).isEqualTo(kind.severity);
    assertThat(alert.owner()).isEqualTo(new Owner.Person(dana.staffId()));
    assertThat(alert.due()).isAfter(alert.opened());
    assertThat(alert.title() + alert.detail()).doesNotContain("landlord");

    Chain chain = Tenant.in(org, () -> chains.get(kind.chain));
    clock.set(alert.due().plus(Duration.ofDays(3)));
    Tenant.run(org, escalate::run);
    assertThat(Tenant.in(org, () -> worklist.steps(alert.id()))).as("somebody else was told once it was late").extracting(TaskStep::kind).contains(TaskStep.Kind.ESCALATED);

    assertThat(closed(alert, null, "It went well")).as("no action, no end").isFalse();
    assertThat(closed(alert, "ignored", "It went well")).isFalse();
    String action = chain.actions().getFirst().code();
    if (kind.severity == Severity.DANGER) {
      assertThat(closed(alert, action, " ")).as("a danger says how it came out").isFalse();
    }
    assertThat(open()).contains(Tenant.in(org, () -> worklist.find(alert.id())).orElseThrow());
    assertThat(closed(alert, action, "Spoke on the phone")).isTrue();
    assertThat(open()).noneMatch(t -> t.id().equals(alert.id()));
    assertThat(Tenant.in(org, () -> worklist.find(alert.id())).orElseThrow().closed())
        .isEqualTo(new Task.Closed(dana.staffId(), clock.instant(), chain.actions().getFirst().label(), "Spoke on the phone"));
  }

  private boolean closed(Task alert, @Nullable String action, String outcome) {
    Outcome<TaskId> closing = house.as(dana, () -> close.close(alert.id(), action, outcome));
    return closing.isDone();
  }

  @Test
  void words_nobody_was_asked_to_read_alert_nobody() {
    for (CheckInAnswer words : List.of(new CheckInAnswer.Words("A good day."), new CheckInAnswer.Words("  ", true))) {
      house.as(house.asPatient(org, sam), () -> saveCheckIn.save(words)).orElseThrow();
    }
    assertThat(open()).isEmpty();
  }
}
