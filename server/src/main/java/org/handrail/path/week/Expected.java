package org.handrail.path.week;

import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Someone expected at a session.
 *
 * @param seat their number in the group, or null for a guest
 */
public record Expected(PatientId patient, As as, @Nullable Integer seat) {

  /** Why they are expected. */
  public enum As {
    SEAT("In the group"),
    BOOKED("Appointment"),
    MAKE_UP("Make-up"),
    WALK_IN("Walk-in");

    private final String label;

    As(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
