package org.handrail.path.attendance.notes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.plan.GoalId;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;

/** Reads notes from rows. */
final class NoteRows {
  /** A note with the last time it was handed in. */
  static final String NOTE =
      """
      select n.*, u.id as sub_id, u.text as sub_text, u.submitted_by as sub_by, u.submitted_at as sub_at, u.due_at as sub_due,
             u.state as sub_state, u.decided_by as sub_decided_by, u.returned_why as sub_why
        from session_note n
        left join lateral (
          select * from note_submission s where s.organization_id = n.organization_id and s.note_id = n.id
           order by s.submitted_at desc, s.id desc limit 1) u on true
      """;

  private NoteRows() {}

  static Note note(ResultSet row) throws SQLException {
    return new Note(
        Sql.id(row, "id", NoteId::new),
        row.getInt("version"),
        Sql.id(row, "session_id", SessionId::new),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.instant(row, "session_at"),
        new Note.Draft(
            row.getString("line"), row.getString("format"), goals(row), row.getString("names_kept"), row.getString("copied_kept")),
        Sql.id(row, "edited_by", StaffId::new),
        Sql.instant(row, "edited_at"),
        submission(row),
        signed(row),
        List.of());
  }

  static List<GoalId> goals(ResultSet row) throws SQLException {
    Array goals = row.getArray("goals");
    return Arrays.stream((UUID[]) goals.getArray()).map(GoalId::new).toList();
  }

  private static Note.@Nullable Submission submission(ResultSet row) throws SQLException {
    UUID id = row.getObject("sub_id", UUID.class);
    return id == null
        ? null
        : new Note.Submission(
            id,
            row.getString("sub_text"),
            Sql.id(row, "sub_by", StaffId::new),
            Sql.instant(row, "sub_at"),
            Sql.instant(row, "sub_due"),
            Note.Stage.valueOf(row.getString("sub_state")),
            Sql.idOrNull(row, "sub_decided_by", StaffId::new),
            row.getString("sub_why"));
  }

  private static Note.@Nullable Signed signed(ResultSet row) throws SQLException {
    String text = row.getString("signed_text");
    if (text == null) {
      return null;
    }
    StaffId cosigner = Sql.idOrNull(row, "cosigned_by", StaffId::new);
    return new Note.Signed(
        text,
        Sql.id(row, "signed_by", StaffId::new),
        Sql.instant(row, "signed_at"),
        row.getBoolean("late_entry"),
        cosigner == null ? null : new Note.Cosigned(cosigner, Sql.instant(row, "cosigned_at")));
  }
}
