package org.handrail.path.admission;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.path.medical.TestPool;
import org.springframework.stereotype.Component;

/** Everybody in treatment in a program can be drawn for a random test. */
@Component
class DrawPool implements TestPool {
  private final Stays stays;

  DrawPool(Stays stays) {
    this.stays = stays;
  }

  @Override
  public List<PatientId> of(ProgramId program, LocalDate day) {
    return stays.inProgram(program, day).stream().map(Stay::patient).distinct().toList();
  }
}
