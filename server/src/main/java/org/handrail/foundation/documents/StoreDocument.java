package org.handrail.foundation.documents;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a file after looking at what it really is. */
@UseCase
public class StoreDocument {
  private static final int LONGEST_TITLE = 200;

  private final JdbcClient jdbc;
  private final DocumentLimits limits;
  private final Clock clock;

  StoreDocument(JdbcClient jdbc, DocumentLimits limits, Clock clock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.clock = clock;
  }

  /** Keeps a file somebody here uploaded, or a PDF we made. Refused: {@code title}, {@code dated}, {@code file}. */
  public Outcome<DocumentId> fromUpload(NewDocument document) {
    return store(document, null);
  }

  /**
   * Keeps a file that came with a referral. The same source and id a second time answers with the first document of this
   * patient.
   */
  public Outcome<DocumentId> fromReferral(NewDocument document, Provenance provenance) {
    return store(document, provenance);
  }

  private Outcome<DocumentId> store(NewDocument document, @Nullable Provenance provenance) {
    List<Refusal> refusals = check(document);
    Outcome<FileType> type =
        document.content().length > limits.largestBytes()
            ? Outcome.refused("file", limits.tooLarge())
            : FileCheck.check(document.content());
    refusals.addAll(type.refusals());
    return refusals.isEmpty() ? type.map(t -> insert(document, t, provenance)) : Outcome.refused(refusals);
  }

  private List<Refusal> check(NewDocument document) {
    var refusals = new ArrayList<Refusal>();
    if (document.title().isBlank()) {
      refusals.add(new Refusal("title", "Give it a title, such as “Hospital summary”"));
    } else if (document.title().length() > LONGEST_TITLE) {
      refusals.add(new Refusal("title", "Shorten the title to " + LONGEST_TITLE + " characters"));
    }
    // A day ahead of UTC's: somewhere it already is tomorrow.
    var latest = clock.instant().atOffset(java.time.ZoneOffset.UTC).toLocalDate().plusDays(1);
    if (document.dated() != null && (document.dated().isAfter(latest) || document.dated().getYear() < 1900)) {
      refusals.add(new Refusal("dated", "Check the date: it must not lie in the future"));
    }
    return refusals;
  }

  private DocumentId insert(NewDocument document, FileType type, @Nullable Provenance provenance) {
    DocumentId id = DocumentId.next();
    int stored =
        jdbc.sql(
                """
                insert into document (id, organization_id, patient_id, title, kind, file_type, dated, bytes, sha256,
                  stored_at, stored_by, source, source_id, source_words)
                values (:id, :organization, :patient, :title, :kind, :type, :dated, :bytes, :hash, :at, :by, :source,
                  :sourceId, :sourceWords)
                on conflict on constraint document_source_once do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("patient", document.patient().value())
            .param("title", document.title().strip())
            .param("kind", document.kind().name())
            .param("type", type.name())
            .param("dated", document.dated(), Types.DATE)
            .param("bytes", document.content().length)
            .param("hash", CanonicalText.sha256(document.content()))
            .param("at", Sql.at(clock.instant()))
            .param("by", Acting.find().map(a -> Sql.uuidOrNull(a.staff())).orElse(null), Types.OTHER)
            .param("source", provenance == null ? null : provenance.source(), Types.VARCHAR)
            .param("sourceId", provenance == null ? null : provenance.externalId(), Types.VARCHAR)
            .param("sourceWords", provenance == null ? null : provenance.words(), Types.VARCHAR)
            .update();
    if (stored == 0 && provenance != null) {
      return known(document, provenance);
    }
    jdbc.sql(
            """
            insert into document_content (document_id, organization_id, content)
            values (:id, :organization, :content)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("content", document.content())
        .update();
    return id;
  }

  private DocumentId known(NewDocument document, Provenance provenance) {
    return jdbc.sql(
            """
            select id from document
             where patient_id = :patient and source = :source and source_id = :sourceId
            """)
        .param("patient", document.patient().value())
        .param("source", provenance.source())
        .param("sourceId", provenance.externalId())
        .query((row, n) -> Sql.id(row, "id", DocumentId::new))
        .single();
  }
}
