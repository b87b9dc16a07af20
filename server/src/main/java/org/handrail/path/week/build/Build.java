package org.handrail.path.week.build;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.jspecify.annotations.Nullable;

/**
 * A build of a week.
 *
 * @param from first day it is for
 * @param until day after the last day it is for
 * @param about why it was asked for; names no patient
 * @param seconds how long it may look
 * @param best the best week found so far
 * @param why the reason given with the decision
 */
public record Build(
    BuildId id,
    int version,
    ProgramId program,
    Kind kind,
    LocalDate from,
    LocalDate until,
    String about,
    int seconds,
    State state,
    Frozen frozen,
    @Nullable BuiltWeek best,
    StaffId askedBy,
    Instant askedAt,
    @Nullable StaffId decidedBy,
    @Nullable Instant decidedAt,
    String why) {

  /** What is built. */
  public enum Kind {
    /** The recurring week from a day on. */
    WEEK,
    /** The dated sessions of some days. */
    REPAIR
  }

  /** How far it is. */
  public enum State {
    WAITING("Waiting for its turn"),
    SOLVING("Looking for a better week"),
    PROVED("Done: no week is better"),
    READY("Done: its time was over"),
    STOPPED("Stopped"),
    FAILED("Failed"),
    PUBLISHED("Published"),
    SET_ASIDE("Set aside");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public boolean running() {
      return this == WAITING || this == SOLVING;
    }

    /** Whether somebody has yet to decide about it. */
    public boolean open() {
      return this != PUBLISHED && this != SET_ASIDE;
    }
  }
}
