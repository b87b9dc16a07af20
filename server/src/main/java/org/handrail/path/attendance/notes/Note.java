package org.handrail.path.attendance.notes;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One patient's note of one session.
 *
 * @param line what was true for this person, while it is written
 * @param namesKept why a name that was found may stay; empty when none was found
 * @param signed the note as it was signed; null while it is a draft
 */
public record Note(
    NoteId id,
    int version,
    SessionId session,
    PatientId patient,
    Instant sessionAt,
    String line,
    String namesKept,
    StaffId editedBy,
    Instant editedAt,
    @Nullable Signed signed,
    List<Amendment> amendments) {

  /**
   * The signed note.
   *
   * @param lateEntry it was signed later than the program's pack asks
   */
  public record Signed(String text, StaffId by, Instant at, boolean lateEntry) {}

  /** What was added later. */
  public record Amendment(String text, StaffId by, Instant at) {}

  public boolean isSigned() {
    return signed != null;
  }
}
