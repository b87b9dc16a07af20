package org.handrail.path.week;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a track. */
public record TrackId(UUID value) implements Id, Serializable {
  public static TrackId next() {
    return new TrackId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
