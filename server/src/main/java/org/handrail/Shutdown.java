package org.handrail;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was opened, last first, exactly once: at the end of a command, after a failure, or on Ctrl-C and the
 * system's request to end.
 */
final class Shutdown implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile boolean closed;

  Shutdown() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
  }

  /** @return the same thing */
  synchronized <T extends AutoCloseable> T closeLater(T thing) {
    if (closed) {
      closeNow(thing);
      throw new IllegalStateException("The program is ending");
    }
    open.push(thing);
    return thing;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!open.isEmpty()) {
      closeNow(open.pop());
    }
  }

  private static void closeNow(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      System.err.println("Not everything ended in order: " + e.getMessage());
    }
  }
}
