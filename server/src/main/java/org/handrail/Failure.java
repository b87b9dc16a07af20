package org.handrail;

import org.handrail.foundation.platform.database.CannotStart;
import org.springframework.boot.web.server.PortInUseException;

/** What a failed command says: one line, for the person who typed it. */
final class Failure {
  private Failure() {}

  static String line(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart) {
        return oneLine(String.valueOf(cause.getMessage()));
      }
      if (cause instanceof PortInUseException taken) {
        return portTaken(taken.getPort());
      }
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String log = System.getProperty("handrail.log");
    return "Handrail failed: " + root.getClass().getSimpleName() + ": " + oneLine(String.valueOf(root.getMessage()))
        + (log == null ? "" : " (more in " + log + ")");
  }

  static String portTaken(int port) {
    return "Port " + port + " is taken by another program: choose another with --port";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
