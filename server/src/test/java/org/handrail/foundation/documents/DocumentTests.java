package org.handrail.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class DocumentTests {
  @Autowired House house;
  @Autowired StoreDocument store;
  @Autowired Documents documents;
  @Autowired MarkEnteredInError mark;

  OrganizationId organization;
  Actor dana;
  PatientId sam;

  @BeforeEach
  void anOrganization() {
    organization = house.newOrganization();
    dana = house.staff(organization, Role.COUNSELOR);
    sam = house.patient(organization);
  }

  private NewDocument pdf(String title, int size) {
    byte[] content = new byte[size];
    new java.util.Random(size).nextBytes(content);
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
    return new NewDocument(sam, title, DocumentKind.SUMMARY, LocalDate.of(2026, 5, 12), content);
  }

  @Test
  void what_is_stored_comes_back_byte_for_byte_also_in_pieces() throws IOException {
    for (int size : new int[] {9, PiecewiseStream.PIECE - 1, PiecewiseStream.PIECE, PiecewiseStream.PIECE * 2 + 77}) {
      var kept = pdf("Summary", size);
      var id = house.as(dana, () -> store.fromUpload(kept).orElseThrow());
      try (var content = Tenant.in(organization, () -> documents.content(id))) {
        assertThat(content.readAllBytes()).isEqualTo(kept.content());
      }
      assertThat(Tenant.in(organization, () -> documents.find(id)).orElseThrow().sha256())
          .isEqualTo(CanonicalText.sha256(kept.content()));
    }
  }

  @Test
  void the_file_name_says_nothing_about_the_person() {
    var id = house.as(dana, () -> store.fromUpload(pdf("Whitehorse detox summary", 100)).orElseThrow());
    assertThat(Tenant.in(organization, () -> documents.find(id)).orElseThrow().fileName())
        .matches("document-[0-9a-f]{12}\\.pdf");
  }

  @Test
  void a_file_that_is_too_large_is_refused_with_the_limit() {
    var refused = house.as(dana, () -> store.fromUpload(pdf("Scan", 25 * 1024 * 1024 + 1)));
    assertThat(refused.refusals().getFirst().message()).contains("larger than 25 MB");
    assertThat(Tenant.in(organization, () -> documents.of(sam))).isEmpty();
  }

  @Test
  void everything_wrong_is_said_at_once() {
    var refused =
        house.as(
            dana,
            () ->
                store.fromUpload(
                    new NewDocument(sam, " ", DocumentKind.OTHER, LocalDate.of(2999, 1, 1), new byte[0])));
    assertThat(refused.refusals()).extracting("field").containsExactly("title", "dated", "file");
  }

  @Test
  void the_same_document_of_a_referral_is_kept_once() {
    var from = new Provenance("urn:oid:1.2.3", "doc-7", "From the referral of 12 May");
    var first = house.as(dana, () -> store.fromReferral(pdf("Summary", 100), from).orElseThrow());
    assertThat(house.as(dana, () -> store.fromReferral(pdf("Summary", 100), from).orElseThrow())).isEqualTo(first);
    assertThat(Tenant.in(organization, () -> documents.of(sam))).singleElement().satisfies(d -> {
      assertThat(d.provenance()).isEqualTo(from);
      assertThat(d.storedBy()).isEqualTo(dana.staffId());
    });
  }

  @Test
  void a_document_in_the_wrong_record_stays_with_the_reason_and_goes_last() {
    var wrong = house.as(dana, () -> store.fromUpload(pdf("Wrong", 100)).orElseThrow());
    house.as(dana, () -> store.fromUpload(pdf("Right", 100)).orElseThrow());
    assertThat(house.as(dana, () -> mark.mark(wrong, " ")).isDone()).isFalse();
    assertThat(house.as(dana, () -> mark.mark(wrong, "Belongs to another record")).isDone()).isTrue();
    Outcome<DocumentId> again = house.as(dana, () -> mark.mark(wrong, "Again"));
    assertThat(again.refusals().getFirst().message()).contains("already");
    var all = Tenant.in(organization, () -> documents.of(sam));
    assertThat(all).extracting(Document::title).containsExactly("Right", "Wrong");
    assertThat(java.util.Objects.requireNonNull(all.getLast().inError()).reason()).isEqualTo("Belongs to another record");
  }

  @Test
  void stored_content_cannot_be_changed_or_removed_by_anyone() throws SQLException {
    var id = house.as(dana, () -> store.fromUpload(pdf("Summary", 100)).orElseThrow());
    try (var owner = TestDatabase.asOwner(); var change = owner.createStatement()) {
      change.execute("select set_config('handrail.organization', '" + organization.value() + "', false)");
      for (String sql :
          new String[] {
            "update document_content set content = 'x' where document_id = '" + id + "'",
            "delete from document_content where document_id = '" + id + "'",
            "update document set sha256 = 'x' where id = '" + id + "'",
            "update document set patient_id = gen_random_uuid() where id = '" + id + "'",
            "delete from document where id = '" + id + "'"
          }) {
        assertThatThrownBy(() -> change.executeUpdate(sql)).as(sql).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void another_organization_cannot_read_it() {
    var id = house.as(dana, () -> store.fromUpload(pdf("Summary", 100)).orElseThrow());
    var theirs = house.newOrganization();
    assertThat(Tenant.in(theirs, () -> documents.find(id))).isEmpty();
    assertThatThrownBy(() -> Tenant.in(theirs, () -> documents.content(id)).read())
        .hasMessageContaining("No document");
  }
}
