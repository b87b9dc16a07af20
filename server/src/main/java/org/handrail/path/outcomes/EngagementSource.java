package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;

/** Days on which something happened that the evidence says goes with success; each module's view is one such source. */
interface EngagementSource {
  /** What it is about. */
  enum Kind { FAMILY, COMMUNITY }

  Kind kind();

  Map<PatientId, List<LocalDate>> days();
}
