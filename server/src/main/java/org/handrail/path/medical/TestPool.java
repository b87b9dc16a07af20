package org.handrail.path.medical;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;

/** Who can be drawn for a random test. The module that knows stays implements it; nobody chooses the pool by hand. */
public interface TestPool {
  /** Everybody in treatment in the program on this day. */
  List<PatientId> of(ProgramId program, LocalDate day);
}
