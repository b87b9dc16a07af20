package org.handrail.path.admission;

import java.time.LocalDate;
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
    Program program = programs.get(event.program());
    var pack = new PackRef(program.pack().id(), program.pack().version());
    assign
        .assign(event.patient(), packs.program(pack).instrumentSchedule(), event.from(), pack.toString())
        .orElseThrow();
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
