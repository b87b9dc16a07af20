package org.handrail.foundation.messages;

/** Hands a message over to the world. */
interface Transport {

  /** One e-mail; the key is the same each time the same message is tried. */
  record Mail(String key, String to, String subject, String body) {}

  /** How it went. */
  sealed interface Handed {
    record Accepted() implements Handed {}

    /** Worth trying again. */
    record Failed(String reason) implements Handed {}

    /** No use trying again: the receiving side said no for good. */
    record Rejected(String reason) implements Handed {}
  }

  Handed hand(Mail mail);
}
