package org.handrail.path.plan;

import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.springframework.stereotype.Component;

/** The program whose rules a plan follows now: that of the present stay, or the one the plan was begun in. */
@Component
public class PresentProgram {
  private final Stays stays;
  private final Programs programs;
  private final Organizations organizations;
  private final Clock clock;

  PresentProgram(Stays stays, Programs programs, Organizations organizations, Clock clock) {
    this.stays = stays;
    this.programs = programs;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The program the patient is in today; empty before admission and after discharge. */
  public Optional<Program> of(PatientId patient) {
    var today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    return stays.treatment(patient, today).flatMap(PresentProgram::program).flatMap(programs::find);
  }

  /** The same, or else the program the plan was begun in. */
  public Program of(Plan plan) {
    return of(plan.patient()).orElseGet(() -> programs.get(plan.program()));
  }

  private static Optional<ProgramId> program(Stay stay) {
    return Optional.ofNullable(stay.program());
  }
}
