package org.handrail.path.admission;

import java.io.Serializable;
import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies an episode: one course of treatment. */
public record EpisodeId(UUID value) implements Id, Serializable {
  public static EpisodeId next() {
    return new EpisodeId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
