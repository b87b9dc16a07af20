package org.handrail.foundation.documents;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds kept files. Who may see one follows from its kind; callers ask. */
public interface Documents {
  Optional<Document> find(DocumentId id);

  /** All of a patient, newest first; those entered in error last. */
  List<Document> of(PatientId patient);

  /**
   * The content, read piece by piece, so that a large file needs little memory and a slow reader holds no database
   * connection. The stream reads as the tenant that was set when it was opened.
   *
   * @throws java.util.NoSuchElementException when there is none
   */
  InputStream content(DocumentId id);
}
