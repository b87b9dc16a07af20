package org.handrail.path.admission;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds episodes of the present organization. */
public interface Episodes {
  Optional<Episode> find(EpisodeId id);

  /** The one that lasts. */
  Optional<Episode> current(PatientId patient);

  /** Newest first. */
  List<Episode> of(PatientId patient);
}
