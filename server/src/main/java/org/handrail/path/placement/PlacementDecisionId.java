package org.handrail.path.placement;

import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a placement decision. */
public record PlacementDecisionId(UUID value) implements Id {
  public static PlacementDecisionId next() {
    return new PlacementDecisionId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
