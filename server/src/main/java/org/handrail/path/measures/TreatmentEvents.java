package org.handrail.path.measures;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.PatientId;

/**
 * What happened in treatment, drawn on the same axis as the scores: admissions and moves, lapses, medications. Whoever
 * knows the whole path implements it and leaves out what the person looking may not read.
 */
public interface TreatmentEvents {
  /**
   * One event.
   *
   * @param label short, such as “Evening IOP” or “Lapse”
   */
  record Event(Instant at, Kind kind, String label) {}

  /** What it is; {@code sign} marks it on the axis. */
  enum Kind {
    STAY("A"),
    END("E"),
    LAPSE("L"),
    MEDICATION("M");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** In any order. */
  List<Event> of(PatientId patient);
}
