package org.handrail.foundation.platform;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes new identifiers: UUID version 7 (RFC 9562), so that rows written together lie together in an index. The random
 * 74 bits keep them unguessable, but no id is ever a permission: access is always decided apart from it.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    // Wall-clock time, not the injected clock: it only orders index entries and carries no meaning for the domain.
    long millis = System.currentTimeMillis();
    byte[] random = new byte[10];
    RANDOM.nextBytes(random);
    long high = (millis << 16) | 0x7000L | ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
    long low = 0;
    for (int i = 2; i < 10; i++) {
      low = (low << 8) | (random[i] & 0xFFL);
    }
    low = (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
