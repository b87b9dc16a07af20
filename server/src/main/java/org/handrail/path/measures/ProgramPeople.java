package org.handrail.path.measures;

import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;

/** Who is in treatment in a program today. Admission knows and implements it. */
public interface ProgramPeople {
  List<PatientId> inTreatment(ProgramId program);
}
