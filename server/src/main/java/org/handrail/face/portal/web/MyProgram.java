package org.handrail.face.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.ProgramWeek;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.springframework.stereotype.Component;

/** Where a patient is on their way. */
@Component
class MyProgram {

  private final Stays stays;
  private final Programs programs;
  private final RulePacks packs;

  MyProgram(Stays stays, Programs programs, RulePacks packs) {
    this.stays = stays;
    this.programs = programs;
    this.packs = packs;
  }

  /**
   * The week and the stay around one day.
   *
   * @param words "week 4 of about 10"; empty outside a stay, and without an end where the rules name none
   */
  record Here(ProgramWeek week, String words) {}

  Here on(PatientId patient, LocalDate day) {
    Optional<Stay> stay = stays.treatment(patient, day);
    Optional<Program> program = stay.map(Stay::program).flatMap(programs::find);
    ProgramWeek week = program.map(found -> found.weekOf(day)).orElseGet(() -> ProgramWeek.holding(day, DayOfWeek.MONDAY));
    return new Here(week, stay.map(found -> words(found, program, day)).orElse(""));
  }

  private String words(Stay stay, Optional<Program> program, LocalDate day) {
    int number = stay.weekOn(day);
    Integer usual = program.map(Program::pack).map(pack -> packs.program(new PackRef(pack.id(), pack.version())))
        .flatMap(rules -> rules.weeksTypical(stay.level())).map(found -> found.value().max()).orElse(null);
    return "week " + number + (usual == null || number > usual ? "" : " of about " + usual);
  }
}
