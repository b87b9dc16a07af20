package org.handrail.path.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** A first appointment; date and time are local to the program's site. */
public record Appointment(
    AppointmentId id,
    InquiryId inquiry,
    ProgramId program,
    LocalDate day,
    LocalTime starts,
    Mode mode,
    State state,
    Instant offeredAt,
    StaffId offeredBy,
    @Nullable Instant settledAt) {

  /** How they meet. */
  public enum Mode {
    IN_PERSON("In person"),
    VIDEO("By video"),
    PHONE("By phone");

    private final String label;

    Mode(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What became of it. */
  public enum State {
    OFFERED("Ahead"),
    KEPT("Kept"),
    MISSED("Missed"),
    CALLED_OFF("Called off");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
