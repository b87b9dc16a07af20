package org.handrail.path.plan;

/** The two plans a person makes for hard days. They are their own, in their own words. */
public enum RecoveryPlanKind {
  SAFETY("Safety plan", "My safety plan", "safety-plan"),
  RELAPSE("Relapse-prevention plan", "My plan against relapse", "relapse-plan");

  private final String label;
  private final String mine;
  private final String address;

  RecoveryPlanKind(String label, String mine, String address) {
    this.label = label;
    this.mine = mine;
    this.address = address;
  }

  /** For staff. */
  public String label() {
    return label;
  }

  /** For the person. */
  public String mine() {
    return mine;
  }

  /** Last part of its address. */
  public String address() {
    return address;
  }
}
