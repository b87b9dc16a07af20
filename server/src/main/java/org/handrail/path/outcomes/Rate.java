package org.handrail.path.outcomes;

/**
 * Some of many people, with Wilson's 95 % range (1927), which behaves for small numbers too.
 *
 * @param some at most many
 */
public record Rate(int some, int many) {
  private static final double Z = 1.959963984540054;

  public Rate {
    if (some < 0 || some > many) {
      throw new IllegalArgumentException(some + " of " + many + " people");
    }
  }

  /** 0 to 1; of nobody it is 0. */
  public double share() {
    return many == 0 ? 0 : (double) some / many;
  }

  public double low() {
    return many == 0 ? 0 : Math.max(0, middle() - spread());
  }

  public double high() {
    return many == 0 ? 1 : Math.min(1, middle() + spread());
  }

  private double middle() {
    return (share() + Z * Z / (2 * many)) / (1 + Z * Z / many);
  }

  private double spread() {
    return Z / (1 + Z * Z / many) * Math.sqrt(share() * (1 - share()) / many + Z * Z / (4.0 * many * many));
  }
}
