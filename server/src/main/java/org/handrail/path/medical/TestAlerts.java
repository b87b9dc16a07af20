package org.handrail.path.medical;

import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.springframework.stereotype.Component;

/** Puts a result that is worth a talk in front of the primary counselor. The task does not repeat the finding: the record shows it. */
@Component
class TestAlerts {
  private final InterpretTest interpret;
  private final OpenTask tasks;
  private final CareTeam team;

  TestAlerts(InterpretTest interpret, OpenTask tasks, CareTeam team) {
    this.interpret = interpret;
    this.tasks = tasks;
    this.team = team;
  }

  void look(DrugTest test) {
    Interpretation says = interpret.of(test);
    if (says.overdoseRisk()) {
      open(test, "overdose", Severity.DANGER, "test-overdose", "A test result points to an overdose risk",
          "Reach the person today; see that naloxone is at hand and what happened since.");
    } else if (says.needsTalk()) {
      open(test, "talk", Severity.NEEDS_YOU, "test-result", "A test result to talk about",
          "It does not fit what was expected. Read it beside the medications, then talk with the person.");
    }
  }

  private void open(DrugTest test, String what, Severity severity, String chain, String title, String detail) {
    tasks.open(
        new NewTask(
            "medical:test:" + test.id() + ":" + what,
            "medical.test",
            severity,
            chain,
            title,
            detail,
            "/patients/" + test.patient() + "/medical/tests/" + test.id(),
            test.patient(),
            null,
            team.primary(test.patient()).<Owner>map(s -> new Owner.Person(s.id())).orElse(new Owner.Queue(Role.COUNSELOR)),
            null));
  }
}
