package org.handrail.path.attendance.notes;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what happens to notes that need a second signature. */
@Component
class Submissions {
  private final JdbcClient jdbc;
  private final Clock clock;

  Submissions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void handIn(UUID id, NoteId note, String text, SignatureId signature, boolean late, Instant due) {
    jdbc.sql(
            """
            insert into note_submission (id, organization_id, note_id, text, submitted_by, submitted_at, due_at,
              signature_id, late_entry)
            values (:id, :organization, :note, :text, :by, :now, :due, :signature, :late)
            """)
        .param("id", id)
        .param("organization", Tenant.current().value())
        .param("note", note.value())
        .param("text", text)
        .param("by", Acting.actor().staffId().value())
        .param("now", Sql.at(clock.instant()))
        .param("due", Sql.at(due))
        .param("signature", signature.value())
        .param("late", late)
        .update();
  }

  /** False when somebody decided meanwhile. */
  boolean decide(UUID submission, Note.Stage stage, StaffId by, @Nullable String why) {
    return jdbc.sql(
                """
                update note_submission set state = :state, decided_by = :by, decided_at = :now, returned_why = :why
                 where id = :id and state = 'WAITING'
                """)
            .param("state", stage.name())
            .param("by", by.value())
            .param("now", Sql.at(clock.instant()))
            .param("why", why, Types.VARCHAR)
            .param("id", submission)
            .update()
        == 1;
  }

  /** The note becomes what its author signed, with the second signature beside. */
  void seal(UUID submission, StaffId cosigner, SignatureId cosignature) {
    jdbc.sql(
            """
            update session_note n set signed_text = s.text, signed_by = s.submitted_by, signed_at = s.submitted_at,
              signature_id = s.signature_id, late_entry = s.late_entry, version = n.version + 1,
              cosigned_by = :by, cosigned_at = :now, cosignature_id = :signature
              from note_submission s
             where s.organization_id = n.organization_id and s.id = :submission and n.id = s.note_id and n.signed_at is null
            """)
        .param("by", cosigner.value())
        .param("now", Sql.at(clock.instant()))
        .param("signature", cosignature.value())
        .param("submission", submission)
        .update();
  }
}
