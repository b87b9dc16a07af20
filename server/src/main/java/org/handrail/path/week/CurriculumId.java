package org.handrail.path.week;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a curriculum. */
public record CurriculumId(UUID value) implements Id, Serializable {
  public static CurriculumId next() {
    return new CurriculumId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
