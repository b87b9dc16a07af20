package org.handrail.foundation.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a consent says before anybody has signed it: enough to tell whether the law would take it. */
public interface ConsentTerms {
  ConsentKind kind();

  /** By name, or the class of recipients. */
  String recipient();

  String purpose();

  /** How much and what kind of information, in words. */
  String what();

  /** The last day it counts, or null. */
  @Nullable LocalDate expiresOn();

  /** The event at which it ends, or null. */
  @Nullable String expiresWhen();

  /** The event before which it cannot be taken back; only where the law allows that. */
  @Nullable String revocableAfter();
}
