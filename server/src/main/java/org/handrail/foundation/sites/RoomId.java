package org.handrail.foundation.sites;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a room at a site. */
public record RoomId(UUID value) implements Id, Serializable {
  public static RoomId next() {
    return new RoomId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
