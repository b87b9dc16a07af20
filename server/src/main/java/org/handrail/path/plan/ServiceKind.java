package org.handrail.path.plan;

/** The six kinds of service a plan can hold, all of the same rank. */
public enum ServiceKind {
  INDIVIDUAL("Individual therapy", "messages", "Individual sessions"),
  GROUP("Group counseling", "users-group", "Skills group, education group"),
  MEDICATION("Medication management", "pill", "Medication for addiction, other medication"),
  FAMILY("Family therapy", "home-heart", "Family sessions, couple sessions"),
  RELAPSE_PREVENTION("Relapse-prevention planning", "route", "Triggers, early signs, what to do"),
  HOLISTIC("Holistic services", "leaf", "Mindfulness, nutrition, life skills");

  private final String label;
  private final String icon;
  private final String examples;

  ServiceKind(String label, String icon, String examples) {
    this.label = label;
    this.icon = icon;
    this.examples = examples;
  }

  public String label() {
    return label;
  }

  /** Name of the icon on screens. */
  public String icon() {
    return icon;
  }

  /** What one might write, as a hint. */
  public String examples() {
    return examples;
  }
}
