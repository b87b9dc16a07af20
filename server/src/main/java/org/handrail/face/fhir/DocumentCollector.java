package org.handrail.face.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.path.inquiry.ReferralPacket.Document;
import org.handrail.path.medical.PartialDate;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.jspecify.annotations.Nullable;

/** DocumentReference and DiagnosticReport with text. The same text sent twice, as both, is one document. Links are never followed. */
final class DocumentCollector {

  private static final int EXCERPT = 400;

  private final Map<String, Document> byContent = new LinkedHashMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();

  /** False when the document was withdrawn. */
  boolean add(Entry entry, DocumentReference d) {
    if (d.hasStatus() && d.getStatus().toCode().equals("entered-in-error")) return false;
    String title = Words.text(d.getDescription());
    if (title == null) title = Words.of(d.getType());
    String author = d.getAuthor().isEmpty() ? null : Words.text(d.getAuthorFirstRep().getDisplay());
    int nth = 0;
    for (var content : d.getContent()) {
      add(Words.externalId(entry, d, d.getIdentifier()), nth++, content.getAttachment(), title, Words.date(d.getDateElement()), author);
    }
    return true;
  }

  /** False when the report was withdrawn. A report without text is only a list of results and adds nothing. */
  boolean add(Entry entry, DiagnosticReport r) {
    if (r.hasStatus() && r.getStatus().toCode().equals("entered-in-error")) return false;
    String author = r.getPerformer().isEmpty() ? null : Words.text(r.getPerformerFirstRep().getDisplay());
    var date = Words.first(Words.date(r.getEffective()), Words.date(r.getIssuedElement()));
    String externalId = Words.externalId(entry, r, r.getIdentifier());
    int nth = 0;
    for (var form : r.getPresentedForm()) {
      add(externalId, nth++, form, Words.of(r.getCode()), date, author);
    }
    return true;
  }

  private void add(String externalId, int nth, Attachment a, @Nullable String title, @Nullable PartialDate date, @Nullable String author) {
    String id = nth == 0 ? externalId : externalId + "#" + nth;
    String name = Words.text(a.getTitle()) == null ? title == null ? "Document" : title : a.getTitle().strip();
    String type = Words.text(a.getContentType());
    byte[] data = a.getData();
    if (data == null || data.length == 0) {
      if (Words.text(a.getUrl()) == null) return;
      byContent.putIfAbsent(id, new Document(id, name, type, 0, null, date, author, null));
      return;
    }
    String hash = sha256(data);
    contents.putIfAbsent(hash, data);
    byContent.putIfAbsent(hash, new Document(id, name, type, data.length, hash, date, author, excerpt(type, data)));
  }

  /** Newest first. */
  List<Document> documents() {
    var documents = new ArrayList<>(byContent.values());
    documents.sort(Comparator.comparing(Document::date, Comparator.nullsLast(Comparator.reverseOrder())));
    return documents;
  }

  /** The bytes of a document of this bundle. */
  Optional<byte[]> content(String hash) {
    return Optional.ofNullable(contents.get(hash));
  }

  private static @Nullable String excerpt(@Nullable String type, byte[] data) {
    if (type == null || !type.startsWith("text/plain")) return null;
    String text = new String(data, 0, Math.min(data.length, EXCERPT * 4), StandardCharsets.UTF_8).strip();
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT).strip() + "…";
  }

  static String sha256(byte[] data) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
