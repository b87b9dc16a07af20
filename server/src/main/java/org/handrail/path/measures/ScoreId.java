package org.handrail.path.measures;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies the computed or reported result of a measurement. */
public record ScoreId(UUID value) implements Id, Serializable {
  public static ScoreId next() {
    return new ScoreId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
