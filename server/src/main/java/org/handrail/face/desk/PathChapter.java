package org.handrail.face.desk;

import java.util.List;
import java.util.Set;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;

/** What one step of the path adds to a patient's timeline. Asked only when the reader may read its part of the record. */
interface PathChapter {

  /** The part of the record it tells from. */
  Area area();

  /** Limits it keeps to: someone whose right carries another one is not shown it. */
  default Set<Limit> honours() {
    return Set.of();
  }

  /** Its events, in any order. */
  List<PathEvent> of(Patient patient);
}
