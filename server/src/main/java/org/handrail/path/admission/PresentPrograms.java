package org.handrail.path.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.path.measures.CurrentProgram;
import org.handrail.path.measures.ProgramPeople;
import org.springframework.stereotype.Component;

/** Tells the measures which program a patient is in, so that its own on-call list is asked, and who is in a program. */
@Component
class PresentPrograms implements CurrentProgram, ProgramPeople {
  private final Stays stays;
  private final Organizations organizations;
  private final Clock clock;

  PresentPrograms(Stays stays, Organizations organizations, Clock clock) {
    this.stays = stays;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public Optional<ProgramId> of(PatientId patient) {
    return stays.treatment(patient, today()).map(Stay::program);
  }

  @Override
  public List<PatientId> inTreatment(ProgramId program) {
    return stays.inProgram(program, today()).stream().map(Stay::patient).distinct().toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
  }
}
