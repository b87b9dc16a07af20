package org.handrail.path.attendance.notes;

import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies one patient's note of one session. */
public record NoteId(UUID value) implements Id {
  public static NoteId next() {
    return new NoteId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
