package org.handrail.path.admission;

import java.time.LocalDate;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.measures.AssignSchedule;
import org.handrail.path.measures.EndAssignments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is admitted is measured from the first day, as the program's pack says; who leaves is asked no more. */
@Component
class MeasuresFromAdmission {
  private final AssignSchedule assign;
  private final EndAssignments end;
  private final Programs programs;
  private final RulePacks packs;

  MeasuresFromAdmission(AssignSchedule assign, EndAssignments end, Programs programs, RulePacks packs) {
    this.assign = assign;
    this.end = end;
    this.programs = programs;
    this.packs = packs;
  }

  @EventListener
  void on(PatientAdmitted event) {
    PackRef pack = pack(event.program());
    assign
        .assign(event.patient(), packs.program(pack).instrumentSchedule(event.level()), event.from(), pack.toString())
        .orElseThrow();
  }

  /** A step up or down: the new program's schedule, and a measurement on the day of the move. */
  @EventListener
  void on(StayBegan event) {
    Stay stay = event.stay();
    if (stay.kind() == StayKind.TREATMENT && stay.program() != null) {
      PackRef pack = pack(stay.program());
      assign.move(stay.patient(), packs.program(pack).instrumentSchedule(stay.level()), stay.from(), pack.toString()).orElseThrow();
    }
  }

  private PackRef pack(ProgramId id) {
    Program program = programs.get(id);
    return new PackRef(program.pack().id(), program.pack().version());
  }

  @EventListener
  void on(EpisodeEnded event) {
    var episode = event.episode();
    LocalDate last = episode.endedOn();
    if (last != null) {
      end.end(episode.patient(), null, last);
    }
  }
}
