package org.handrail.path.placement;

import org.handrail.foundation.rules.PackRef;
import org.jspecify.annotations.Nullable;

/**
 * How often one level was recommended and another one given, for one reason.
 *
 * @param pack the table the levels and the reason belong to
 * @param reason id of the table's discrepancy reason; null where recommended and actual are the same
 */
public record UnmetNeed(PackRef pack, String recommended, String actual, @Nullable String reason, int people) {
  public boolean met() {
    return recommended.equals(actual);
  }
}
