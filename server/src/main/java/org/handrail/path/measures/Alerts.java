package org.handrail.path.measures;

import java.util.Optional;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells somebody, in the same transaction as the answer that made it necessary. */
@Component
class Alerts {
  private final OpenTask openTask;
  private final CareTeam team;
  private final ObjectProvider<CurrentProgram> programs;

  Alerts(OpenTask openTask, CareTeam team, ObjectProvider<CurrentProgram> programs) {
    this.openTask = openTask;
    this.team = team;
    this.programs = programs;
  }

  /**
   * Opens the alert, once for its source: the primary counselor owns it, or all counselors where there is none who works
   * here.
   *
   * @param source what it comes from, e.g. {@code response:…}
   */
  void raise(PatientId patient, String source, AlertRule rule, String title, String detail) {
    openTask.open(
        new NewTask(
            "measures:" + source + ":" + rule.id(),
            "measures.alert",
            switch (rule.severity()) {
              case "danger" -> Severity.DANGER;
              case "needs-you" -> Severity.NEEDS_YOU;
              default -> throw new IllegalStateException("unknown severity " + rule.severity());
            },
            rule.chain(),
            title,
            detail,
            "/patients/" + patient + "/measures",
            patient,
            program(patient).orElse(null),
            primary(patient).<Owner>map(s -> new Owner.Person(s.id())).orElse(new Owner.Queue(Role.COUNSELOR)),
            null));
  }

  Optional<StaffMember> primary(PatientId patient) {
    return team.primary(patient).filter(StaffMember::active);
  }

  Optional<ProgramId> program(PatientId patient) {
    return programs.stream().flatMap(p -> p.of(patient).stream()).findFirst();
  }
}
