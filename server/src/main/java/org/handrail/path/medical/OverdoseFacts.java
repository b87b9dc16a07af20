package org.handrail.path.medical;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;

/** Facts about the risk of an overdose that other rooms know: a stay in a controlled setting that ended, a lapse. They implement it. */
public interface OverdoseFacts {

  /** One fact. {@code what} in words, {@code day} when it happened. */
  record Fact(String what, LocalDate day) {}

  /**
   * Those that count today.
   *
   * @param since from which day leaving a controlled setting counts as recent
   */
  List<Fact> of(PatientId patient, LocalDate today, LocalDate since);
}
