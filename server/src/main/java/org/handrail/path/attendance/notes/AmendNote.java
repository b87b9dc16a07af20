package org.handrail.path.attendance.notes;

import java.time.Clock;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds to a signed note. What was signed stays as it was. */
@UseCase
public class AmendNote {
  /** What the author agrees to. */
  public static final String MEANING = "I add this to the signed note; what was signed before stays as it is.";

  private final JdbcClient jdbc;
  private final Notes notes;
  private final Attendees attendees;
  private final Signatures signatures;
  private final Access access;
  private final Clock clock;

  AmendNote(
      JdbcClient jdbc, Notes notes, Attendees attendees, Signatures signatures, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.notes = notes;
    this.attendees = attendees;
    this.signatures = signatures;
    this.access = access;
    this.clock = clock;
  }

  /** Refused for an empty text, another member's name, a note that is not signed, or a licence that is not valid today. */
  public Outcome<NoteId> amend(NoteId id, String text, SigningMethod method) {
    Note note = notes.find(id).orElse(null);
    if (note == null || !note.isSigned()) {
      return Outcome.refused("text", "Only a signed note is amended. Change the draft instead");
    }
    access.require(Area.NOTES, Act.SIGN, note.patient());
    if (text.isBlank() || text.length() > SaveNote.LONGEST) {
      return Outcome.refused("text", "Write what is to be added, up to 8,000 characters");
    }
    var names = attendees.othersIn(text, note.session(), note.patient());
    if (!names.isEmpty()) {
      return Outcome.refused("text", "Another member may be named here: " + String.join(", ", names) + ". Take it out");
    }
    StaffId author = Acting.actor().staffId();
    var amendment = Ids.next();
    return signatures
        .sign(new Signer.Clinician(author), MEANING, new SignedSubject("note-amendment", amendment), text.strip(), method)
        .map(
            signature -> {
              jdbc.sql(
                      """
                      insert into session_note_amendment (id, organization_id, note_id, text, signed_by, signed_at, signature_id)
                      values (:id, :organization, :note, :text, :by, :at, :signature)
                      """)
                  .param("id", amendment)
                  .param("organization", Tenant.current().value())
                  .param("note", id.value())
                  .param("text", text.strip())
                  .param("by", author.value())
                  .param("at", Sql.at(clock.instant()))
                  .param("signature", signature.value())
                  .update();
              return id;
            });
  }
}
