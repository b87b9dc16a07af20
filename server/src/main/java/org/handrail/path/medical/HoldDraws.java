package org.handrail.path.medical;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.RecurringJob;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Holds the draws of random tests without anybody's hand in it: publishes the hash of the next one, and on its day, which
 * nobody knows before, draws among everybody in treatment. Staff can neither predict nor bend it.
 */
@Component
class HoldDraws implements RecurringJob {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEED_BYTES = 32;

  private final TestDraws draws;
  private final JdbcDrugTests tests;
  private final TestPanels panels;
  private final Programs programs;
  private final ObjectProvider<TestPool> pools;
  private final OpenTask tasks;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  HoldDraws(TestDraws draws, JdbcDrugTests tests, TestPanels panels, Programs programs, ObjectProvider<TestPool> pools,
      OpenTask tasks, Audit audit, TransactionOperations transaction, Clock clock) {
    this.draws = draws;
    this.tests = tests;
    this.panels = panels;
    this.programs = programs;
    this.pools = pools;
    this.tasks = tasks;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "medical-random-tests";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(status -> draws.rules().forEach(rule -> programs.find(rule.program()).ifPresent(p -> look(rule, p))));
  }

  private void look(RandomTesting rule, Program program) {
    LocalDate today = program.dayAt(clock.instant());
    draws.ahead(program.id()).filter(lot -> !lot.day().isAfter(today)).ifPresent(lot -> hold(lot, program, today));
    if (rule.active() && draws.ahead(program.id()).isEmpty()) {
      publish(rule, today);
    }
  }

  private void publish(RandomTesting rule, LocalDate today) {
    byte[] seed = new byte[SEED_BYTES];
    RANDOM.nextBytes(seed);
    // Never today: the hash stands for at least a night before anybody is drawn.
    LocalDate from = draws.coveredUntil(rule.program()).filter(until -> !until.isBefore(today)).orElse(today).plusDays(1);
    var lot = new Lot(TestDrawId.next(), rule.program(), rule.panel(), rule.sharePercent(), from, rule.everyDays(), HexFormat.of().formatHex(seed));
    if (draws.commit(lot, clock.instant())) {
      // The sealed audit trail keeps the hash outside of the table that holds the seed.
      audit.system(Area.MEDICAL, Act.WRITE, null, "random draw " + lot.draw() + " published with hash " + lot.commitment());
    }
  }

  private void hold(Lot lot, Program program, LocalDate today) {
    List<PatientId> pool = pools.stream().flatMap(p -> p.of(program.id(), today).stream()).distinct().toList();
    List<Lot.Ticket> tickets = lot.tickets(pool);
    int drawn = lot.count(tickets.size());
    draws.held(lot, today, clock.instant(), tickets, drawn);
    tickets.stream().limit(drawn).forEach(t -> order(lot, program, t.patient(), today));
    audit.system(Area.MEDICAL, Act.WRITE, null, "random draw " + lot.draw() + " held among " + tickets.size());
  }

  private void order(Lot lot, Program program, PatientId patient, LocalDate today) {
    var test = new DrugTest(DrugTestId.next(), 0, patient, lot.panel(), panels.version(), DrugTest.Reason.RANDOM, lot.draw(), today, "",
        DrugTestState.ORDERED, null, clock.instant(), null, null, null, List.of(), List.of());
    tests.insert(test);
    tasks.open(
        new NewTask(
            "medical:draw:" + lot.draw() + ":" + patient, "medical.draw", Severity.NEEDS_YOU, "routine",
            "A random test to collect today", "Drawn at random. Collect it before the person leaves; say it at the last moment.",
            "/patients/" + patient + "/medical/tests/" + test.id(), patient, program.id(), new Owner.Queue(Role.MEDICAL),
            program.at(today, java.time.LocalTime.of(20, 0))));
  }
}
