package org.handrail.path.community;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes lists: whole batches in single statements. */
@Repository
class FeedStore {
  private static final int BATCH = 2000;
  // One text for both sides of "did anything change".
  private static final String SAID = """
      kind, name, place, street, city, state, postal_code, latitude, longitude, approximate, phone, url, online, join_url, join_phone, notes, types, days, starts, ends""";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  FeedStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** A list by its name. Of two who read the same at once, the second waits for the first. */
  UUID hold(FeedFormat format, String name) {
    return jdbc.sql("""
            insert into community_feed (id, organization_id, name, format, imported_at, imported_by, rows_open, rows_refused)
            values (:id, :organization, :name, :format, :now, :by, 0, 0)
            on conflict on constraint community_feed_named_once do update set imported_at = excluded.imported_at, imported_by = excluded.imported_by
            returning id
            """)
        .param("id", Ids.next()).param("organization", Tenant.current().value()).param("name", name).param("format", format.name())
        .param("now", Sql.at(clock.instant()))
        .param("by", Acting.find().filter(actor -> actor.isStaff()).map(actor -> actor.staffId().value()).orElse(null), java.sql.Types.OTHER)
        .query(UUID.class)
        .single();
  }

  /** The name under which most of these rows came before, when this is another copy of that list under a new file name. */
  Optional<String> sameListAs(FeedFormat format, String name, List<Feed.Row> rows) {
    var names = new HashMap<String, String>();
    rows.forEach(row -> names.put(row.id(), row.listing().name()));
    if (jdbc.sql("select exists (select 1 from community_feed where format = :format and name = :name)")
        .param("format", format.name()).param("name", name).query(Boolean.class).single()) {
      return Optional.empty();
    }
    var same = new LinkedHashMap<String, int[]>();
    jdbc.sql("select f.name as feed, r.external_id, r.name from community_resource r join community_feed f on f.id = r.feed_id where f.format = :format and r.closed_at is null")
        .param("format", format.name())
        .query(row -> {
          int[] counts = same.computeIfAbsent(row.getString("feed"), key -> new int[2]);
          counts[0]++;
          counts[1] += row.getString("name").equals(names.get(row.getString("external_id"))) ? 1 : 0;
        });
    return same.entrySet().stream().filter(one -> one.getValue()[1] * 2 > Math.max(rows.size(), one.getValue()[0])).map(Map.Entry::getKey).findFirst();
  }

  /** Those of the rows that another open entry describes already, which this list does not hold itself. */
  Set<String> knownElsewhere(UUID feed, List<Feed.Row> rows) {
    var fingerprints = new HashMap<String, String>();
    rows.forEach(row -> fingerprints.put(row.id(), Keys.fingerprint(row.listing())));
    var elsewhere = new HashSet<>(jdbc.sql("""
            select fingerprint from community_resource
             where closed_at is null and feed_id is distinct from :feed and fingerprint <> '' and fingerprint in (select unnest(cast(:all as text[])))
            """)
        .param("feed", feed).param("all", fingerprints.values().toArray(String[]::new)).query(String.class).list());
    var own = new HashSet<>(jdbc.sql("select external_id from community_resource where feed_id = :feed").param("feed", feed).query(String.class).list());
    var known = new HashSet<String>();
    fingerprints.forEach((id, print) -> {
      if (elsewhere.contains(print) && !own.contains(id)) {
        known.add(id);
      }
    });
    return known;
  }

  /** How many were new and how many changed. */
  record Written(int added, int changed) {}

  Written write(UUID feed, List<Feed.Row> rows) {
    int added = 0;
    int changed = 0;
    for (int from = 0; from < rows.size(); from += BATCH) {
      var batch = rows.subList(from, Math.min(rows.size(), from + BATCH)).stream().map(FeedStore::columns).toList();
      List<Boolean> fresh = jdbc.sql(UPSERT)
          .param("organization", Tenant.current().value()).param("feed", feed).param("now", Sql.at(clock.instant()))
          .param("rows", json.writeValueAsString(batch))
          .query(Boolean.class)
          .list();
      int news = (int) fresh.stream().filter(one -> one).count();
      added += news;
      changed += fresh.size() - news;
    }
    return new Written(added, changed);
  }

  private static final String UPSERT = """
      insert into community_resource (id, organization_id, feed_id, external_id, fingerprint, city_key, changed_at, %1$s)
      select id, :organization, :feed, external_id, fingerprint, city_key, :now, %1$s
        from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, external_id text, fingerprint text, city_key text,
             kind text, name text, place text, street text, city text, state text, postal_code text, latitude double precision,
             longitude double precision, approximate boolean, phone text, url text, online boolean, join_url text, join_phone text,
             notes text, types text[], days smallint[], starts time, ends time)
      on conflict on constraint community_resource_once do update set (%1$s) = row(excluded.%2$s),
             fingerprint = excluded.fingerprint, city_key = excluded.city_key, changed_at = excluded.changed_at, closed_at = null,
             version = community_resource.version + 1
       where community_resource.closed_at is not null or (community_resource.%3$s) is distinct from (excluded.%2$s)
      returning xmax = 0
      """.formatted(SAID, SAID.replace(", ", ", excluded."), SAID.replace(", ", ", community_resource."));

  /** Closes what the list no longer names. */
  int closeOthers(UUID feed, Collection<String> kept) {
    return jdbc.sql("""
            update community_resource r set closed_at = :now, version = version + 1
             where feed_id = :feed and closed_at is null and not exists (select 1 from unnest(cast(:kept as text[])) k where k = r.external_id)
            """)
        .param("now", Sql.at(clock.instant())).param("feed", feed).param("kept", kept.toArray(String[]::new)).update();
  }

  void count(UUID feed, int refused) {
    jdbc.sql("""
            update community_feed f set rows_refused = :refused,
                   rows_open = (select count(*) from community_resource where feed_id = f.id and closed_at is null)
             where id = :feed
            """).param("refused", refused).param("feed", feed).update();
  }

  private static Map<String, @Nullable Object> columns(Feed.Row row) {
    Listing said = row.listing();
    var columns = new LinkedHashMap<String, @Nullable Object>();
    columns.put("id", ResourceId.next().toString());
    columns.put("external_id", row.id());
    columns.put("fingerprint", Keys.fingerprint(said));
    columns.put("city_key", Keys.city(said.city()));
    columns.put("kind", said.kind().name());
    columns.put("name", said.name());
    columns.put("place", said.place());
    columns.put("street", said.street());
    columns.put("city", said.city());
    columns.put("state", said.state());
    columns.put("postal_code", said.postalCode());
    columns.put("latitude", said.at() == null ? null : said.at().latitude());
    columns.put("longitude", said.at() == null ? null : said.at().longitude());
    columns.put("approximate", said.approximate());
    columns.put("phone", said.phone());
    columns.put("url", said.url());
    columns.put("online", said.join().online());
    columns.put("join_url", said.join().url());
    columns.put("join_phone", said.join().phone());
    columns.put("notes", said.notes());
    columns.put("types", said.types());
    columns.put("days", said.days());
    columns.put("starts", said.starts() == null ? null : said.starts().toString());
    columns.put("ends", said.ends() == null ? null : said.ends().toString());
    return columns;
  }
}
