package org.handrail.foundation.messages;

/** Queues messages to people outside the app. */
public interface Messages {

  /**
   * Queues a message in the caller's transaction: rolled back with it, sent after it. The same key a second time answers
   * with the first message. An address that cannot be one does not fail the caller: the message is kept as undeliverable,
   * where an administrator sees it.
   *
   * @throws IllegalArgumentException when the template is unknown or a value for it is missing: a bug of the caller
   */
  MessageId queue(NewMessage message);

  /**
   * Takes back what was queued under keys that begin so and has not been handed over: it is as if it had never been queued.
   *
   * @return how many
   */
  int withdraw(String keyBegins);
}
