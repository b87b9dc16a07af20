package org.handrail.path.outcomes;

import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Whose numbers somebody looks at.
 *
 * @param program of the first stay, or null for all
 */
public record Chosen(@Nullable ProgramId program, Period period) {
  public static final Chosen EVERYBODY = new Chosen(null, Period.ALL);

  /** Whether it leaves somebody out. */
  public boolean narrows() {
    return program != null || period != Period.ALL;
  }
}
