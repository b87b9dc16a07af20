package org.handrail.foundation.documents.web;

import java.util.List;
import org.handrail.foundation.documents.Document;
import org.handrail.foundation.documents.DocumentId;
import org.handrail.foundation.documents.DocumentKind;
import org.handrail.foundation.documents.Documents;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The documents whose part of the record the person acting may read in full. The others do not exist for them. */
@Component
class Visible {
  private final Documents documents;
  private final Access access;

  Visible(Documents documents, Access access) {
    this.documents = documents;
    this.access = access;
  }

  List<Document> of(PatientId patient) {
    return documents.of(patient).stream().filter(d -> may(d.kind(), patient)).toList();
  }

  /** @throws ResponseStatusException as not found, whether there is none or one they may not see */
  Document get(PatientId patient, DocumentId id) {
    return documents
        .find(id)
        .filter(d -> d.patient().equals(patient) && may(d.kind(), patient))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** A limited right, such as the minimum for payment, does not open whole documents. */
  boolean may(DocumentKind kind, PatientId patient) {
    return access.decide(kind.area(), Act.READ, patient, null) instanceof AccessDecision.Allowed allowed
        && allowed.limits().isEmpty();
  }
}
