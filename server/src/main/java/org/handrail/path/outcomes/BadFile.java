package org.handrail.path.outcomes;

/** A file cannot be taken in. The message says where and why, in words for whoever imports it. */
final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadFile(String message) {
    super(message);
  }
}
