package org.handrail.foundation.sites;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rooms of the present organization. */
public interface Rooms {
  Optional<Room> find(RoomId id);

  Map<RoomId, Room> find(Collection<RoomId> ids);

  /** Active and former rooms of a site, by name. */
  List<Room> at(SiteId site);
}
