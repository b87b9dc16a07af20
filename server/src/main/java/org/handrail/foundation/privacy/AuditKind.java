package org.handrail.foundation.privacy;

/** What an entry of the audit trail records. */
public enum AuditKind {
  READ("Read"),
  CHANGE("Changed"),
  REFUSAL("Refused"),
  GLASS("Broke the glass"),
  ACCOUNT("Account"),
  SYSTEM("System");

  private final String label;

  AuditKind(String label) {
    this.label = label;
  }

  /** As shown on screens. */
  public String label() {
    return label;
  }
}
