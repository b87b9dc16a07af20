package org.handrail.path.week.solver.bench;

import java.util.Arrays;

/** What a move changed, so that it can be taken back. */
final class MoveLog {
  private static final int EACH = 3;

  /** Takes one change back. */
  interface Back {
    /**
     * @param kind what kind of thing was changed
     * @param what which one
     * @param before what it was
     */
    void take(int kind, int what, int before);
  }

  private int[] log = new int[EACH * 256];
  private int logged;

  void add(int kind, int what, int before) {
    if (logged + EACH > log.length) {
      log = Arrays.copyOf(log, log.length * 2);
    }
    log[logged++] = kind;
    log[logged++] = what;
    log[logged++] = before;
  }

  void forget() {
    logged = 0;
  }

  /** All of it, the last first; then it is empty. */
  void backwards(Back back) {
    for (int at = logged - EACH; at >= 0; at -= EACH) {
      back.take(log[at], log[at + 1], log[at + 2]);
    }
    logged = 0;
  }
}
