package org.handrail.foundation.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.handrail.foundation.documents.Document;
import org.handrail.foundation.documents.DocumentId;
import org.handrail.foundation.documents.Documents;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The content of a document: as a file under a neutral name, or shown by the browser where that is safe. */
@Controller
@RequestMapping("/patients/{patient}/documents/{document}")
class DocumentFileController {
  private final Visible visible;
  private final Documents documents;

  DocumentFileController(Visible visible, Documents documents) {
    this.visible = visible;
    this.documents = documents;
  }

  @GetMapping("/file")
  @MayEnter(area = Area.DOCUMENTS, act = Act.READ)
  void file(@PathVariable PatientId patient, @PathVariable DocumentId document, HttpServletResponse response)
      throws IOException {
    send(visible.get(patient, document), false, response);
  }

  /** Only types a browser shows without running anything; on a shared computer nothing is left in its downloads. */
  @GetMapping("/view")
  @MayEnter(area = Area.DOCUMENTS, act = Act.READ)
  void view(@PathVariable PatientId patient, @PathVariable DocumentId document, HttpServletResponse response)
      throws IOException {
    Document found = visible.get(patient, document);
    send(found, found.type().shown(), response);
  }

  private void send(Document document, boolean inline, HttpServletResponse response) throws IOException {
    response.setContentType(document.type().mediaType() + (document.type().mediaType().startsWith("text/") ? ";charset=UTF-8" : ""));
    response.setContentLengthLong(document.bytes());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
    response.setHeader("Content-Disposition", disposition.filename(document.fileName()).build().toString());
    try (InputStream content = documents.content(document.id())) {
      content.transferTo(response.getOutputStream());
    }
  }
}
