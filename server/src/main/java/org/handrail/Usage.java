package org.handrail;

/** The words at the terminal are not a command. The message is one line that says which word and what to do. */
final class Usage extends RuntimeException {
  private static final long serialVersionUID = 1L;
  static final int EXIT = 2;

  Usage(String message) {
    super(message);
  }
}
