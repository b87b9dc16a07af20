package org.handrail.foundation.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rule packs the organization at work brought itself. */
@Repository
@Transactional
public class OrganizationPacks {
  private static final String COLUMNS =
      "select pack, version, file, uploaded_by, uploaded_at, activated_by, activated_at, retired_by, retired_at from rule_pack";

  private record Key(OrganizationId organization, PackRef ref) {}

  private final JdbcClient jdbc;
  // A pack that was ever in use never changes, so what was read once stays right.
  private final Map<Key, RulePack> used = new ConcurrentHashMap<>();

  OrganizationPacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every version with its state, by id, the newest first. */
  @Transactional(readOnly = true)
  public List<OrganizationPack> all() {
    return jdbc.sql(COLUMNS + " order by pack, version desc").query((row, n) -> pack(row)).list();
  }

  /** One version, whatever its state. */
  @Transactional(readOnly = true)
  public Optional<OrganizationPack> find(PackRef ref) {
    return jdbc.sql(COLUMNS + " where pack = :pack and version = :version")
        .param("pack", ref.id())
        .param("version", ref.version())
        .query((row, n) -> pack(row))
        .optional();
  }

  /** One version that is or was in use. */
  @Transactional(readOnly = true)
  Optional<RulePack> used(PackRef ref) {
    Optional<OrganizationId> tenant = Tenant.find();
    if (tenant.isEmpty()) {
      return Optional.empty();
    }
    RulePack known = used.get(new Key(tenant.get(), ref));
    return known != null ? Optional.of(known) : find(ref).filter(found -> found.activatedAt() != null).map(OrganizationPack::pack);
  }

  /** Every version in use; nothing where no organization is set. */
  @Transactional(readOnly = true)
  List<RulePack> inUse() {
    return Tenant.find().isEmpty() ? List.of()
        : jdbc.sql(COLUMNS + " where activated_at is not null and retired_at is null order by pack, version")
            .query((row, n) -> pack(row).pack())
            .list();
  }

  /** Keeps a file, in place of one of the same version that was never in use; false when that one was. */
  boolean keep(PackRef ref, String file, StaffId by, Instant now) {
    return 1
        == jdbc.sql(
                """
                insert into rule_pack (organization_id, pack, version, file, uploaded_by, uploaded_at)
                values (:organization, :pack, :version, :file, :by, :now)
                on conflict on constraint rule_pack_version do update
                   set file = excluded.file, uploaded_by = excluded.uploaded_by, uploaded_at = excluded.uploaded_at,
                       retired_by = null, retired_at = null
                 where rule_pack.activated_at is null
                """)
            .param("organization", Tenant.current().value())
            .param("pack", ref.id())
            .param("version", ref.version())
            .param("file", file)
            .param("by", by.value())
            .param("now", Sql.at(now))
            .update();
  }

  /** Puts the text of that moment in use; false when another text came since or it is not waiting any more. */
  boolean activate(PackRef ref, Instant uploadedAt, StaffId by, Instant now) {
    return 1
        == jdbc.sql(
                """
                update rule_pack set activated_by = :by, activated_at = :now
                 where pack = :pack and version = :version and uploaded_at = :uploaded and activated_at is null and retired_at is null
                """)
            .param("pack", ref.id())
            .param("version", ref.version())
            .param("uploaded", Sql.at(uploadedAt))
            .param("by", by.value())
            .param("now", Sql.at(now))
            .update();
  }

  /** False when it was taken out already. */
  boolean retire(PackRef ref, StaffId by, Instant now) {
    return 1
        == jdbc.sql("update rule_pack set retired_by = :by, retired_at = :now where pack = :pack and version = :version and retired_at is null")
            .param("pack", ref.id())
            .param("version", ref.version())
            .param("by", by.value())
            .param("now", Sql.at(now))
            .update();
  }

  private OrganizationPack pack(ResultSet row) throws SQLException {
    PackRef ref = new PackRef(row.getString("pack"), row.getInt("version"));
    String file = row.getString("file");
    Instant activatedAt = Sql.instantOrNull(row, "activated_at");
    return new OrganizationPack(activatedAt == null ? read(ref, file) : usedPack(ref, file), file,
        Sql.id(row, "uploaded_by", StaffId::new), Sql.instant(row, "uploaded_at"),
        Sql.idOrNull(row, "activated_by", StaffId::new), activatedAt,
        Sql.idOrNull(row, "retired_by", StaffId::new), Sql.instantOrNull(row, "retired_at"));
  }

  private RulePack usedPack(PackRef ref, String file) {
    Key key = new Key(Tenant.current(), ref);
    RulePack known = used.get(key);
    if (known == null) {
      known = read(ref, file);
      used.put(key, known);
    }
    return known;
  }

  private RulePack read(PackRef ref, String file) {
    return PackFiles.one(ref.toString(), file, this::extendable);
  }

  /** What a pack may extend: a shipped one, or one of this organization that is or was in use. */
  Optional<RulePack> extendable(PackRef ref) {
    return RulePacks.shipped().find(ref).or(() -> used(ref));
  }
}
