package org.handrail.path.week;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a patient's place on a track. */
public record TrackPlaceId(UUID value) implements Id, Serializable {
  public static TrackPlaceId next() {
    return new TrackPlaceId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
