package org.handrail.path.week.build.rules;

/** How much what a rule finds weighs. One unit of a heavier kind outweighs what a real week has of a lighter one. */
public enum Weight {
  /** Cannot be published so. */
  HARD(10_000_000),
  /** People get less care than they are prescribed. */
  MEDIUM(2_000),
  /** A wish. */
  SOFT(1);

  private final long unit;

  Weight(long unit) {
    this.unit = unit;
  }

  public long unit() {
    return unit;
  }
}
