package org.handrail.foundation.documents;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcDocuments implements Documents {
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  JdbcDocuments(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Document> find(DocumentId id) {
    return jdbc.sql("select * from document where id = :id")
        .param("id", id.value())
        .query(JdbcDocuments::document)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Document> of(PatientId patient) {
    return jdbc.sql(
            "select * from document where patient_id = :patient order by (error_at is not null), stored_at desc, id desc")
        .param("patient", patient.value())
        .query(JdbcDocuments::document)
        .list();
  }

  @Override
  public InputStream content(DocumentId id) {
    OrganizationId organization = Tenant.current();
    return new PiecewiseStream((from, length) -> Tenant.in(organization, () -> piece(id, from, length)));
  }

  private byte[] piece(DocumentId id, long from, int length) {
    byte[] piece =
        transaction.execute(
            status ->
                jdbc.sql("select substring(content from :from for :length) from document_content where document_id = :id")
                    .param("from", Math.toIntExact(from + 1))
                    .param("length", length)
                    .param("id", id.value())
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new NoSuchElementException("No document " + id)));
    return piece == null ? new byte[0] : piece;
  }

  private static Document document(ResultSet row, int n) throws SQLException {
    String source = row.getString("source");
    return new Document(
        Sql.id(row, "id", DocumentId::new),
        Sql.id(row, "patient_id", PatientId::new),
        row.getString("title"),
        DocumentKind.valueOf(row.getString("kind")),
        FileType.valueOf(row.getString("file_type")),
        Sql.dateOrNull(row, "dated"),
        row.getLong("bytes"),
        row.getString("sha256"),
        Sql.instant(row, "stored_at"),
        Sql.idOrNull(row, "stored_by", StaffId::new),
        source == null ? null : new Provenance(source, row.getString("source_id"), row.getString("source_words")),
        inError(row));
  }

  private static Document.@Nullable EnteredInError inError(ResultSet row) throws SQLException {
    var at = Sql.instantOrNull(row, "error_at");
    return at == null
        ? null
        : new Document.EnteredInError(at, Sql.id(row, "error_by", StaffId::new), row.getString("error_reason"));
  }
}
