package org.handrail.face.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.sites.LevelOfCare;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.springframework.stereotype.Component;

/** Where patients are on the line of levels today. */
@Component
class WhereTheyAre {

  /**
   * A treatment stay of today.
   *
   * @param week 1 in its first seven days
   */
  public record Now(LevelOfCare level, Program inProgram, Stay stay, int week) {
    public String program() {
      return inProgram.name();
    }
  }

  private final Stays stays;
  private final Programs programs;
  private final LevelsOfCare levels;
  private final Organizations organizations;
  private final Clock clock;

  WhereTheyAre(Stays stays, Programs programs, LevelsOfCare levels, Organizations organizations, Clock clock) {
    this.stays = stays;
    this.programs = programs;
    this.levels = levels;
    this.organizations = organizations;
    this.clock = clock;
  }

  Optional<Now> now(PatientId patient) {
    return stays.treatment(patient, today()).flatMap(stay -> now(stay, Optional.ofNullable(stay.program()).flatMap(programs::find)));
  }

  /** Those in one of our programs today. */
  Map<PatientId, Now> now(Collection<PatientId> patients) {
    var found = stays.treatment(patients, today());
    Map<ProgramId, Program> of =
        programs.find(found.values().stream().map(Stay::program).filter(Objects::nonNull).distinct().toList());
    Map<PatientId, Now> now = new HashMap<>();
    found.forEach((p, stay) -> now(stay, Optional.ofNullable(of.get(stay.program()))).ifPresent(n -> now.put(p, n)));
    return now;
  }

  private Optional<Now> now(Stay stay, Optional<Program> program) {
    return program.map(p -> new Now(levels.get(stay.level()), p, stay, stay.weekOn(p.dayAt(clock.instant()))));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
  }
}
