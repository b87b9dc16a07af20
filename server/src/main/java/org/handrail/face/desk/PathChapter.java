package org.handrail.face.desk;

import java.util.List;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;

/** What one step of the path adds to a patient's timeline. Asked only when the reader may read its part of the record. */
interface PathChapter {

  /** The part of the record it tells from. */
  Area area();

  /** Its events, in any order. */
  List<PathEvent> of(Patient patient);
}
