package org.handrail.path.placement;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.rules.PackRef;
import org.jspecify.annotations.Nullable;

/**
 * One look at a person's six dimensions.
 *
 * @param number 1 for a patient's first
 * @param pack the table it is read with, fixed when it starts
 * @param wishes what the person wants, in their own words; may be empty
 * @param circumstances work, child care, transport and the like, a few words each
 * @param version of wishes and circumstances; ratings and answers carry their own
 */
public record Assessment(
    AssessmentId id,
    PatientId patient,
    int number,
    Purpose purpose,
    PackRef pack,
    State state,
    String wishes,
    List<String> circumstances,
    StaffId startedBy,
    Instant startedAt,
    @Nullable Instant closedAt,
    @Nullable String setAsideWhy,
    int version) {

  /** Why it is made. */
  public enum Purpose {
    INTAKE("Intake"),
    REVIEW("Review of the level"),
    MOVE("Before a move");

    private final String label;

    Purpose(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A draft is decided or set aside, and stays so. */
  public enum State {
    DRAFT("Open"),
    DECIDED("Decided"),
    SET_ASIDE("Set aside");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }
}
