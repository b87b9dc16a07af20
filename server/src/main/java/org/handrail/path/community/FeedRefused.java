package org.handrail.path.community;

/** A whole list cannot be read; nothing of it is stored. The message says where and why. */
final class FeedRefused extends Exception {
  private static final long serialVersionUID = 1;

  FeedRefused(String message) {
    super(message);
  }

  String says() {
    return String.valueOf(getMessage());
  }
}
