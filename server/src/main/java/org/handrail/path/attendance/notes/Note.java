package org.handrail.path.attendance.notes;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.plan.GoalId;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One patient's note of one session.
 *
 * @param draft what was true for this person, while it is written
 * @param submission the last time its author handed it in for a second signature; null when they never had to
 * @param signed the note as it was signed; null while it is a draft or waits for the second signature
 */
public record Note(
    NoteId id,
    int version,
    SessionId session,
    PatientId patient,
    Instant sessionAt,
    Draft draft,
    StaffId editedBy,
    Instant editedAt,
    @Nullable Submission submission,
    @Nullable Signed signed,
    List<Amendment> amendments) {

  /**
   * What is typed.
   *
   * @param line the text, with its headings where the layout has some
   * @param format code of a layout, see {@link NoteFormats}
   * @param goals of the patient's plan the note is about
   * @param namesKept why a name that was found may stay; empty when none was found
   * @param copiedKept why words that stand in other notes too may stay; empty when there are few
   */
  public record Draft(String line, String format, List<GoalId> goals, String namesKept, String copiedKept) {
    static final Draft NONE = new Draft("", NoteFormats.FREE, List.of(), "", "");

    public Draft {
      goals = List.copyOf(goals);
    }

    /** Free text about no goal in particular. */
    public static Draft of(String line) {
      return new Draft(line, NoteFormats.FREE, List.of(), "", "");
    }

    Draft stripped() {
      return new Draft(line.strip(), format, goals, namesKept.strip(), copiedKept.strip());
    }
  }

  /** Where a handed-in note stands. */
  public enum Stage {
    WAITING,
    RETURNED,
    COSIGNED,
    TAKEN_BACK
  }

  /**
   * A note handed in for a second signature.
   *
   * @param text as its author signed it
   * @param due by when the second signature is asked for
   * @param returnedWhy what is to be changed, when it was returned
   */
  public record Submission(
      java.util.UUID id, String text, StaffId by, Instant at, Instant due, Stage stage, @Nullable StaffId decidedBy,
      @Nullable String returnedWhy) {}

  /**
   * The signed note.
   *
   * @param lateEntry it was signed later than the program's pack asks
   * @param cosigned by whom too, where its author is supervised
   */
  public record Signed(String text, StaffId by, Instant at, boolean lateEntry, @Nullable Cosigned cosigned) {}

  /** The second signature. */
  public record Cosigned(StaffId by, Instant at) {}

  /** What was added later. */
  public record Amendment(String text, StaffId by, Instant at) {}

  public String line() {
    return draft.line();
  }

  public boolean isSigned() {
    return signed != null;
  }

  /** Whether it waits for the second signature: nobody changes it meanwhile. */
  public boolean waits() {
    return signed == null && submission != null && submission.stage() == Stage.WAITING;
  }

  /** What is to be changed, while it was returned and is not handed in again; otherwise null. */
  public @Nullable String returned() {
    return signed == null && submission != null && submission.stage() == Stage.RETURNED ? submission.returnedWhy() : null;
  }
}
