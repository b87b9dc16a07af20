package org.handrail.foundation.accounts;

import java.time.Duration;

/** How often something may be tried before one has to wait. */
final class Limits {
  /** @param within the window opens with the first try and ends this long after it */
  record Limit(String name, int tries, Duration within) {}

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);

  /** One person mistyping. */
  static final Limit SIGN_IN_FROM_ADDRESS = new Limit("sign-in name and address", 5, QUARTER);

  /** Higher, so that nobody far away can keep someone out with a few tries; low enough that guessing stays hopeless. */
  static final Limit SIGN_IN_NAME = new Limit("sign-in name", 20, QUARTER);

  /** A whole clinic behind one address, in which successes do not count. */
  static final Limit ADDRESS = new Limit("address", 60, QUARTER);

  /** Six digits of an authenticator app: five in a million each quarter of an hour. */
  static final Limit SECOND_FACTOR = new Limit("second factor", 5, QUARTER);

  static final Limit RESET_NAME = new Limit("reset name", 3, HOUR);
  static final Limit RESET_ADDRESS = new Limit("reset address", 20, HOUR);

  /** Codes typed at /join and links that do not exist. */
  static final Limit CODE_ADDRESS = new Limit("code address", 10, QUARTER);

  static final Limit SETUP_ADDRESS = new Limit("setup address", 10, QUARTER);

  /** The old password on the page where it is changed. */
  static final Limit CHANGE = new Limit("change password", 5, QUARTER);

  private Limits() {}
}
