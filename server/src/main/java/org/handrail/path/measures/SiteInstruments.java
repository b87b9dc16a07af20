package org.handrail.path.measures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The instruments an organization brought itself, and the licences it confirmed. */
@Repository
@Transactional
class SiteInstruments {
  private record Key(OrganizationId organization, InstrumentId id, String version) {}

  private final JdbcClient jdbc;
  // What is kept never changes, so what was read once stays right.
  private final Map<Key, Instruments.Loaded> read = new ConcurrentHashMap<>();

  SiteInstruments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every version; nothing where no organization is set. */
  @Transactional(readOnly = true)
  List<Instruments.Loaded> all() {
    return Tenant.find().isEmpty() ? List.of() : jdbc.sql("select instrument, version from measure_instrument order by instrument, version")
        .query((row, n) -> load(new InstrumentId(row.getString("instrument")), row.getString("version")).orElseThrow())
        .list();
  }

  @Transactional(readOnly = true)
  List<Instruments.Loaded> versions(InstrumentId id) {
    return Tenant.find().isEmpty() ? List.of() : jdbc.sql("select version from measure_instrument where instrument = :id")
        .param("id", id.value())
        .query((row, n) -> load(id, row.getString("version")).orElseThrow())
        .list();
  }

  @Transactional(readOnly = true)
  Optional<Instruments.Loaded> version(InstrumentId id, String version) {
    return Tenant.find().isEmpty() ? Optional.empty() : load(id, version);
  }

  private Optional<Instruments.Loaded> load(InstrumentId id, String version) {
    Key key = new Key(Tenant.current(), id, version);
    Instruments.Loaded known = read.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Instruments.Loaded> found = jdbc.sql("select questionnaire, scoring from measure_instrument where instrument = :id and version = :version")
        .param("id", id.value())
        .param("version", version)
        .query((row, n) -> Instruments.load(row.getString("questionnaire"), row.getString("scoring")))
        .optional();
    found.ifPresent(loaded -> read.put(key, loaded));
    return found;
  }

  /** False when the version is kept already. */
  boolean insert(Instruments.Loaded loaded, @Nullable StaffId by, Instant now) {
    return 1
        == jdbc.sql(
                """
                insert into measure_instrument (organization_id, instrument, version, questionnaire, scoring, imported_by, imported_at)
                values (:organization, :id, :version, :questionnaire, :scoring, :by, :now)
                on conflict do nothing
                """)
            .param("organization", Tenant.current().value())
            .param("id", loaded.instrument().id().value())
            .param("version", loaded.instrument().version())
            .param("questionnaire", loaded.questionnaire())
            .param("scoring", loaded.scoring())
            .param("by", Sql.uuidOrNull(by))
            .param("now", Sql.at(now))
            .update();
  }

  @Transactional(readOnly = true)
  Set<InstrumentId> licensed() {
    return Tenant.find().isEmpty() ? Set.of() : Set.copyOf(jdbc.sql(
            """
            select instrument from (select distinct on (instrument) instrument, switched_on from measure_licence
                                     order by instrument, said_at desc, id desc) newest
             where switched_on
            """)
        .query((row, n) -> new InstrumentId(row.getString("instrument")))
        .list());
  }

  void say(InstrumentId id, boolean on, StaffId by, Instant now) {
    jdbc.sql(
            """
            insert into measure_licence (id, organization_id, instrument, switched_on, said_by, said_at)
            values (:id, :organization, :instrument, :on, :by, :now)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("instrument", id.value())
        .param("on", on)
        .param("by", by.value())
        .param("now", Sql.at(now))
        .update();
  }
}
