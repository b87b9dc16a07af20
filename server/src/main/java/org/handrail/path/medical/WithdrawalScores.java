package org.handrail.path.medical;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.PatientId;

/** Scores of withdrawal scales (COWS, CIWA-Ar), shown beside the vitals. A module that knows measures implements it. */
public interface WithdrawalScores {

  /** One score. {@code says} with its band: "11, mild"; "incomplete" when a question was left out. */
  record Line(String scale, String says, Instant at) {}

  /** Newest first. */
  List<Line> of(PatientId patient, int limit);
}
