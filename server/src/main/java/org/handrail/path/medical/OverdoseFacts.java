package org.handrail.path.medical;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;

/** Facts about the risk of an overdose that other rooms know: a stay in a controlled setting that ended, a lapse. They implement it. */
public interface OverdoseFacts {

  /** One fact. {@code what} in words, {@code day} when it happened. */
  record Fact(String what, LocalDate day) {}

  /** Those not older than {@code since}. */
  List<Fact> of(PatientId patient, LocalDate since);
}
