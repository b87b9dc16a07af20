package org.handrail.foundation.platform.database;

/**
 * The program cannot start or a command cannot run here, for a reason the person at the terminal can mend. The message
 * is one line for them: what, which value, what to do.
 */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
