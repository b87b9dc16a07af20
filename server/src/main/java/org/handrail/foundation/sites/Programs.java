package org.handrail.foundation.sites;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.ProgramId;

/** Finds programs of the present organization. */
public interface Programs {
  Optional<Program> find(ProgramId id);

  /** @throws java.util.NoSuchElementException when there is none: ids come from our own rows */
  Program get(ProgramId id);

  Map<ProgramId, Program> find(Collection<ProgramId> ids);

  /** Active programs, from most to least care, then by name. */
  List<Program> all();

  /** Active programs at a level of care, such as "2.1", by name. */
  List<Program> byLevel(String level);

  /** Active and former programs of a site. */
  List<Program> at(SiteId site);
}
