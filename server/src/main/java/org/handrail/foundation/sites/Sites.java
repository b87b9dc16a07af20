package org.handrail.foundation.sites;

import java.util.List;
import java.util.Optional;

/** Finds sites of the present organization. */
public interface Sites {
  Optional<Site> find(SiteId id);

  /** @throws java.util.NoSuchElementException when there is none: ids come from our own rows */
  Site get(SiteId id);

  /** Active and former, by name. */
  List<Site> all();
}
