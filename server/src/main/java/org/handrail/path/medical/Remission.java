package org.handrail.path.medical;

/** Remission of a substance use disorder (DSM-5: no criterion but craving met; early from 3 months, sustained from 12). */
public enum Remission {
  EARLY("Early remission", "3 to 12 months"),
  SUSTAINED("Sustained remission", "12 months or longer");

  private final String label;
  private final String span;

  Remission(String label, String span) {
    this.label = label;
    this.span = span;
  }

  public String label() {
    return label;
  }

  /** How long it has lasted. */
  public String span() {
    return span;
  }
}
