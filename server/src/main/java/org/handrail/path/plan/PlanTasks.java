package org.handrail.path.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts a plan or a review that is due within a week in front of the primary counselor, once for each due day. */
@Component
class PlanTasks implements RecurringJob {
  private static final int DAYS_AHEAD = 7;
  private static final LocalTime BY = LocalTime.of(17, 0);

  private final Stays stays;
  private final Programs programs;
  private final PlanClock planClock;
  private final CareTeam team;
  private final OpenTask tasks;
  private final TransactionOperations transaction;
  private final Clock clock;

  PlanTasks(Stays stays, Programs programs, PlanClock planClock, CareTeam team, OpenTask tasks,
      TransactionOperations transaction, Clock clock) {
    this.stays = stays;
    this.programs = programs;
    this.planClock = planClock;
    this.team = team;
    this.tasks = tasks;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "plan-tasks";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(
        status ->
            programs.all().forEach(
                program ->
                    stays.inProgram(program.id(), program.dayAt(clock.instant())).forEach(stay -> look(program, stay))));
  }

  private void look(Program program, Stay stay) {
    var today = program.dayAt(clock.instant());
    planClock.dueFor(stay.patient())
        .filter(due -> !due.by().isAfter(today.plusDays(DAYS_AHEAD)))
        .ifPresent(
            due ->
                tasks.open(
                    new NewTask(
                        DueTask.key(stay.patient(), due),
                        "plan.due",
                        Severity.NEEDS_YOU,
                        "routine",
                        due.kind().label(),
                        "Due by " + PlanText.DAY.format(due.by()) + ". " + due.source().text(),
                        "/patients/" + stay.patient() + (due.kind() == PlanDue.Kind.REVIEW ? "/plan/review" : "/plan"),
                        stay.patient(),
                        program.id(),
                        team.primary(stay.patient())
                            .<Owner>map(s -> new Owner.Person(s.id()))
                            .orElse(new Owner.Queue(Role.COUNSELOR)),
                        program.at(due.by(), BY))));
  }
}
