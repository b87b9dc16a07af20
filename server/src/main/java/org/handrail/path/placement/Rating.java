package org.handrail.path.placement;

import java.time.Instant;
import java.util.Set;
import org.handrail.foundation.platform.StaffId;

/**
 * One team member's rating of one dimension.
 *
 * @param flags those of the dimension's flags that are set
 * @param version 1 for the first rating of the dimension in this assessment; the highest counts
 */
public record Rating(
    String dimension,
    int version,
    int value,
    Set<String> flags,
    String evidence,
    EvidenceSource source,
    StaffId by,
    Instant at) {
  public Rating {
    flags = Set.copyOf(flags);
  }
}
