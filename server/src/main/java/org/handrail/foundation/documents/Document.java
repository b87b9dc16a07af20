package org.handrail.foundation.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A kept file, without its content.
 *
 * @param dated the day on the document, when known
 * @param bytes size
 * @param storedBy who uploaded or took it in; null when a job did
 * @param provenance where it came from; null when it was uploaded or made here
 * @param inError set when it was marked as entered in error; it stays, crossed out
 */
public record Document(
    DocumentId id,
    PatientId patient,
    String title,
    DocumentKind kind,
    FileType type,
    @Nullable LocalDate dated,
    long bytes,
    String sha256,
    Instant storedAt,
    @Nullable StaffId storedBy,
    @Nullable Provenance provenance,
    @Nullable EnteredInError inError) {

  /** Why it should not be here. */
  public record EnteredInError(Instant at, StaffId by, String reason) {}

  /** Neutral: on a shared computer the list of downloads tells nothing. */
  public String fileName() {
    return "document-" + id.value().toString().substring(24) + "." + type.extension();
  }
}
