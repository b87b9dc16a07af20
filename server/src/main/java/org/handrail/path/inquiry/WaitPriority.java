package org.handrail.path.inquiry;

/**
 * Who goes first on the waitlist; within one group, who called first. The order is that of the federal block grant for substance use
 * treatment (45 CFR 96.131: pregnant people who inject drugs, other pregnant people, other people who inject drugs, then everyone).
 */
public enum WaitPriority {
  PREGNANT_INJECTING(1, "Pregnant and injecting: first by federal rule"),
  PREGNANT(2, "Pregnant: before others by federal rule"),
  INJECTING(3, "Injects drugs: before others by federal rule"),
  EVERYONE(4, "By first contact");

  private final int rank;
  private final String label;

  WaitPriority(int rank, String label) {
    this.rank = rank;
    this.label = label;
  }

  public int rank() {
    return rank;
  }

  public String label() {
    return label;
  }

  static WaitPriority ofRank(int rank) {
    for (WaitPriority p : values()) {
      if (p.rank == rank) return p;
    }
    throw new IllegalArgumentException("no waitlist priority " + rank);
  }

  /** What a screening says about it. */
  static WaitPriority of(Screening screening) {
    boolean pregnant = screening.pregnant() == Screening.Said.YES;
    boolean injects = screening.injects() == Screening.Said.YES;
    return pregnant && injects ? PREGNANT_INJECTING : pregnant ? PREGNANT : injects ? INJECTING : EVERYONE;
  }
}
