package org.handrail.foundation.accounts.web;

import java.time.Duration;

/** Sentences that several pages say. */
final class Words {
  private Words() {}

  /** The same for a name that exists and one that does not. */
  static String wait(Duration time) {
    long minutes = Math.max(1, time.plusSeconds(59).toMinutes());
    return "Too many tries. For safety, wait " + (minutes == 1 ? "a minute" : minutes + " minutes") + " and try again";
  }

  static String closed(String phone) {
    return "The pages for patients are not open yet." + (phone.isEmpty() ? " Call your program" : " Call " + phone);
  }
}
