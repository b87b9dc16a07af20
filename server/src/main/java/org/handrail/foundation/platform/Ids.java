package org.handrail.foundation.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes new identifiers: UUID version 7 (RFC 9562, section 6.2, method 3), each greater than the one before from this
 * process. Rows written together lie together in an index, and rows of the same instant read back in the order they were
 * written ({@code order by happened_at, id}). The 62 random bits keep ids unguessable, but no id is ever a permission:
 * access is always decided apart from it.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  /** Milliseconds since 1970 in the upper bits, a running fraction of the millisecond in the lower twelve. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    // Wall-clock time, not the injected clock: it only orders rows and carries no meaning for the domain. A clock set back,
    // or more than 4,096 ids in one millisecond, runs ahead of the time rather than out of order.
    long now = System.currentTimeMillis() << 12;
    long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
    long high = ((tick >>> 12) << 16) | 0x7000L | (tick & 0xFFFL);
    long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
