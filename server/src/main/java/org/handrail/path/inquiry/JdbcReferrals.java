package org.handrail.path.inquiry;

import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(readOnly = true)
class JdbcReferrals implements Referrals {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcReferrals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is needed to answer a bundle that came before. */
  record Known(ReferralId id, InquiryId inquiry, String contentHash) {}

  private record NewItem(UUID id, int position, ReferralItem.Kind kind, String external_id, ReferralPacket.Item content) {}

  @Override
  public Optional<Referral> find(ReferralId id) {
    return jdbc.sql("select * from referral where id = :id").param("id", id.value()).query(this::referral).optional();
  }

  @Override
  public List<ReferralItem> items(ReferralId id) {
    return jdbc.sql("select * from referral_item where referral_id = :id order by position").param("id", id.value()).query(this::item).list();
  }

  @Override
  public Map<InquiryId, List<Referral>> of(Collection<InquiryId> inquiries) {
    if (inquiries.isEmpty()) return Map.of();
    return jdbc.sql("select * from referral where inquiry_id in (:inquiries) order by received_at, id")
        .param("inquiries", inquiries.stream().map(InquiryId::value).toList())
        .query(this::referral)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Referral::inquiry));
  }

  @Override
  public List<ReferralPacket.Coverage> coverageOf(PatientId patient) {
    return jdbc.sql(
            """
            select r.* from referral r
              join inquiry q on q.organization_id = r.organization_id and q.id = r.inquiry_id
             where q.patient_id = :patient order by r.received_at desc, r.id
            """)
        .param("patient", patient.value())
        .query(this::referral)
        .list()
        .stream()
        .flatMap(r -> r.cover().coverages().stream())
        .distinct()
        .toList();
  }

  /** The referral that came under this name or with this content before. */
  Optional<Known> known(String source, String externalId, String contentHash) {
    return jdbc.sql(
            """
            select id, inquiry_id, content_hash from referral
             where content_hash = :hash or (source = :source and external_id = :external)
             order by content_hash = :hash desc limit 1
            """)
        .param("hash", contentHash)
        .param("source", source)
        .param("external", externalId)
        .query((row, n) -> new Known(Sql.id(row, "id", ReferralId::new), Sql.id(row, "inquiry_id", InquiryId::new), row.getString("content_hash")))
        .optional();
  }

  /** One at a time for what may be the same bundle, until the transaction ends. */
  @Transactional
  void lock(String source, String externalId, String contentHash) {
    // In one order for everyone, so that two bundles that share one of the two names cannot wait for each other.
    var keys = List.of("hash " + contentHash, "name " + source + "|" + externalId);
    for (String key : keys) {
      jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 132))")
          .param("key", Tenant.current() + key)
          .query(Integer.class)
          .single();
    }
  }

  @Transactional
  void insert(Referral r, String contentHash, String coverJson) {
    jdbc.sql(
            """
            insert into referral (id, organization_id, inquiry_id, source, external_id, content_hash, channel, sender,
              partner_id, sent_at, received_at, received_by, packet)
            values (:id, :organization, :inquiry, :source, :external, :hash, :channel, :sender, :partner, :sentAt,
              :receivedAt, :receivedBy, cast(:packet as jsonb))
            """)
        .param("id", r.id().value())
        .param("organization", Tenant.current().value())
        .param("inquiry", r.inquiry().value())
        .param("source", r.source())
        .param("external", r.externalId())
        .param("hash", contentHash)
        .param("channel", r.channel().name())
        .param("sender", r.cover().origin().sender(), Types.VARCHAR)
        .param("partner", Sql.uuidOrNull(r.partner()), Types.OTHER)
        .param("sentAt", Sql.atOrNull(r.cover().origin().sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("receivedAt", Sql.at(r.receivedAt()))
        .param("receivedBy", Sql.uuidOrNull(r.receivedBy()), Types.OTHER)
        .param("packet", coverJson)
        .update();
  }

  /** The bytes exactly as read, packed. */
  @Transactional
  void insertContent(ReferralId id, ReferralInput input) {
    PackedInput packed = PackedInput.of(input);
    jdbc.sql("insert into referral_content (referral_id, organization_id, shape, packed) values (:id, :organization, :shape, :packed)")
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("shape", packed.shape())
        .param("packed", packed.bytes())
        .update();
  }

  /** The referral as it was received. */
  ReferralInput content(ReferralId id) {
    return jdbc.sql("select shape, packed from referral_content where referral_id = :id")
        .param("id", id.value())
        .query((row, n) -> new PackedInput(row.getString("shape"), row.getBytes("packed")).unpack())
        .single();
  }

  /** All items in one statement: a lifetime of records is a hundred rows. */
  @Transactional
  void insertItems(ReferralId referral, String itemsJson) {
    jdbc.sql(
            """
            insert into referral_item (id, organization_id, referral_id, position, kind, external_id, content)
            select x.id, :organization, :referral, x.position, x.kind, x.external_id, x.content
              from jsonb_to_recordset(cast(:items as jsonb)) as x(id uuid, position int, kind text, external_id text, content jsonb)
            """)
        .param("organization", Tenant.current().value())
        .param("referral", referral.value())
        .param("items", itemsJson)
        .update();
  }

  /** Items as {@link #insertItems} takes them. */
  String itemsJson(List<ReferralPacket.Item> items) {
    var rows = new java.util.ArrayList<NewItem>();
    for (ReferralPacket.Item item : items) {
      rows.add(new NewItem(Ids.next(), rows.size(), ReferralItem.Kind.of(item), item.externalId(), item));
    }
    return json.writeValueAsString(rows);
  }

  String coverJson(ReferralCover cover) {
    return json.writeValueAsString(cover);
  }

  @Transactional
  void decide(UUID item, ReferralItem.Decision decision, @Nullable String refusal, StaffId by, Instant at) {
    jdbc.sql("update referral_item set decision = :decision, refusal = :refusal, decided_by = :by, decided_at = :at where id = :id")
        .param("decision", decision.name())
        .param("refusal", refusal, Types.VARCHAR)
        .param("by", by.value())
        .param("at", Sql.at(at))
        .param("id", item)
        .update();
  }

  /** Everything not decided yet is left out. */
  @Transactional
  void leaveOutRest(ReferralId referral, StaffId by, Instant at) {
    jdbc.sql(
            """
            update referral_item set decision = 'LEFT_OUT', decided_by = :by, decided_at = :at
            where referral_id = :referral and decision is null
            """)
        .param("by", by.value())
        .param("at", Sql.at(at))
        .param("referral", referral.value())
        .update();
  }

  /** False when someone else decided meanwhile. */
  @Transactional
  boolean decided(ReferralId id, int version, StaffId by, Instant at) {
    return jdbc.sql(
                """
                update referral set decided_at = coalesce(decided_at, :at), decided_by = coalesce(decided_by, :by), version = version + 1
                where id = :id and version = :version
                """)
            .param("at", Sql.at(at))
            .param("by", by.value())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  private Referral referral(ResultSet row, int n) throws SQLException {
    return new Referral(
        Sql.id(row, "id", ReferralId::new),
        row.getInt("version"),
        Sql.id(row, "inquiry_id", InquiryId::new),
        row.getString("source"),
        row.getString("external_id"),
        Referral.Channel.valueOf(row.getString("channel")),
        Sql.idOrNull(row, "partner_id", PartnerId::new),
        json.readValue(row.getString("packet"), ReferralCover.class),
        Sql.instant(row, "received_at"),
        Sql.idOrNull(row, "received_by", StaffId::new),
        Sql.instantOrNull(row, "decided_at"),
        Sql.idOrNull(row, "decided_by", StaffId::new));
  }

  private ReferralItem item(ResultSet row, int n) throws SQLException {
    ReferralItem.Kind kind = ReferralItem.Kind.valueOf(row.getString("kind"));
    String decision = row.getString("decision");
    return new ReferralItem(
        row.getObject("id", UUID.class),
        kind,
        json.readValue(row.getString("content"), kind.type()),
        decision == null ? null : ReferralItem.Decision.valueOf(decision),
        Sql.instantOrNull(row, "decided_at"),
        Sql.idOrNull(row, "decided_by", StaffId::new),
        row.getString("refusal"));
  }

  /** An input's bytes as one packed block: a zip keeps a folder's files apart and costs a tenth of the space. */
  private record PackedInput(String shape, byte[] bytes) {
    static PackedInput of(ReferralInput input) {
      return switch (input) {
        case ReferralInput.Whole(byte[] bytes) -> new PackedInput("WHOLE", Zip.pack(List.of(new ReferralInput.File("bundle", bytes))));
        case ReferralInput.Folder(List<ReferralInput.File> files) -> new PackedInput("FOLDER", Zip.pack(files));
        case ReferralInput.Unusable u -> throw new IllegalArgumentException("Nothing to keep: " + u.refusal().path());
      };
    }

    ReferralInput unpack() {
      List<ReferralInput.File> files = Zip.unpack(new ByteArrayInputStream(bytes));
      return shape.equals("WHOLE") ? new ReferralInput.Whole(files.getFirst().bytes()) : new ReferralInput.Folder(files);
    }
  }
}
