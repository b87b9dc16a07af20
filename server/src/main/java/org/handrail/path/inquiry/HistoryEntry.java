package org.handrail.path.inquiry;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an inquiry.
 *
 * @param by null when it came from outside: a public form, a partner's system
 * @param version the inquiry's version after it
 */
public record HistoryEntry(Instant at, @Nullable StaffId by, Kind kind, int version, String words) {

  /** What kind of thing. */
  public enum Kind {
    OPENED,
    CONTACT,
    MOVED,
    CHANGED,
    SCREENED,
    REFERRAL,
    LINKED
  }
}
