package org.handrail.path.placement;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team member signs one part of the interview as it stands. Written on later, it needs a new signature. */
@UseCase
public class SignInterviewPart {
  /** What the signer agrees to. */
  public static final String MEANING = "I asked these questions, and the answers are written down as they were given";

  private final JdbcClient jdbc;
  private final LockedSheet locked;
  private final Interviews interviews;
  private final Signatures signatures;
  private final Clock clock;

  SignInterviewPart(JdbcClient jdbc, LockedSheet locked, Interviews interviews, Signatures signatures, Clock clock) {
    this.jdbc = jdbc;
    this.locked = locked;
    this.interviews = interviews;
    this.signatures = signatures;
    this.clock = clock;
  }

  /** @param seen the version on the signer's screen; refused when the part is another one now */
  public Outcome<InterviewPart> sign(PatientId patient, AssessmentId id, String partId, int seen, SigningMethod method) {
    var part = InterviewForm.shipped().part(partId).orElseThrow(() -> new NoSuchElementException("No part " + partId));
    var sheet = locked.toClose(patient, id);
    if (!sheet.assessment().isDraft()) {
      return Outcome.refused("This assessment is closed. Start a new one.");
    }
    var now = interviews.part(id, partId);
    if (now.answers().isEmpty()) {
      return Outcome.refused("Nothing is written in this part yet");
    }
    if (now.version() != seen) {
      return Outcome.refused("A colleague wrote in this part since you looked. Read it again, then sign.");
    }
    var by = Acting.actor().staffId();
    if (now.signatures().stream().anyMatch(signed -> signed.version() == seen && signed.by().equals(by))) {
      return Outcome.done(now);
    }
    String content = part.title() + "\n" + part.fields().stream().filter(field -> now.answers().containsKey(field.name()))
        .map(field -> field.name() + ": " + field.question().ask() + "\n" + java.util.Objects.requireNonNull(now.answers().get(field.name())).value())
        .collect(Collectors.joining("\n"));
    UUID signature = Ids.next();
    return signatures.sign(new Signer.Clinician(by), MEANING, new SignedSubject("interview-part", signature), content, method).map(signed -> {
      insert(signature, id, partId, seen);
      return interviews.part(id, partId);
    });
  }

  private void insert(UUID signature, AssessmentId id, String part, int version) {
    jdbc.sql(
            """
            insert into interview_signature (id, organization_id, assessment_id, part, version, signed_by, signed_at)
            values (:row, :organization, :id, :part, :version, :by, :at)
            """)
        .param("row", signature)
        .param("organization", Tenant.current().value())
        .param("id", id.value())
        .param("part", part)
        .param("version", version)
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
  }
}
