package org.handrail.path.transition;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.medical.OverdoseEntry;
import org.handrail.path.medical.RecordOverdoseFact;
import org.springframework.stereotype.Component;

/** What was done about overdose at a move is part of the medical record too, where the risk is worked out. */
@Component
class NoteOverdoseAsked {
  private final RecordOverdoseFact record;

  NoteOverdoseAsked(RecordOverdoseFact record) {
    this.record = record;
  }

  void note(PatientId patient, OverdoseAsked asked) {
    switch (asked) {
      case GIVEN -> {
        record(patient, OverdoseEntry.Kind.NALOXONE_GIVEN);
        record(patient, OverdoseEntry.Kind.EDUCATION_DONE);
      }
      case HAS_IT, DECLINED -> record(patient, OverdoseEntry.Kind.EDUCATION_DONE);
      case NOT_REACHED, NOT_YET -> { }
    }
  }

  private void record(PatientId patient, OverdoseEntry.Kind kind) {
    Outcome<?> noted = record.record(patient, kind, true, "", "At a move");
    noted.orElseThrow();
  }
}
