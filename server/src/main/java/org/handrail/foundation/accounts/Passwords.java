package org.handrail.foundation.accounts;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with argon2id: 19 MiB, two passes, one lane, which OWASP's password storage cheat sheet names
 * as its minimum. Two at a time, so that a burst of sign-ins does not take a small server's memory.
 */
@Component
class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  private final Semaphore memory = new Semaphore(AT_ONCE, true);
  private volatile @Nullable String nobodys;

  String hash(String password) {
    memory.acquireUninterruptibly();
    try {
      String hash = encoder.encode(password);
      if (hash == null) {
        throw new IllegalStateException("No hash was made");
      }
      return hash;
    } finally {
      memory.release();
    }
  }

  /** Takes as long when there is no hash: an account that does not exist must not answer faster. */
  boolean matches(String password, @Nullable String hash) {
    String against = hash == null ? hashOfNobody() : hash;
    memory.acquireUninterruptibly();
    try {
      return encoder.matches(password, against) && hash != null;
    } finally {
      memory.release();
    }
  }

  /** Whether a hash was made with weaker settings than today's. */
  boolean isDated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private String hashOfNobody() {
    String hash = nobodys;
    if (hash == null) {
      hash = hash(OneTime.link());
      nobodys = hash;
    }
    return hash;
  }
}
