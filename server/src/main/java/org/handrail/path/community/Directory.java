package org.handrail.path.community;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.handrail.foundation.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds what helps around a program. */
@Repository
@Transactional(readOnly = true)
public class Directory {
  private static final double MILES_A_DEGREE = Math.toRadians(1) * Coordinates.EARTH;
  private static final double AROUND = 180;
  private static final String SELECT = "select r.*, f.name as feed_name, %s as miles from community_resource r left join community_feed f on f.id = r.feed_id ";
  private static final String MILES = """
      2 * 3958.7613 * asin(sqrt(least(1, power(sin(radians(r.latitude - :lat) / 2), 2)
        + cos(radians(:lat)) * cos(radians(r.latitude)) * power(sin(radians(r.longitude - :lng) / 2), 2))))""";
  private static final String FILTERS = """
      and r.kind = any(cast(:kinds as text[]))
      and (not :online or r.online)
      and (cast(:day as smallint) is null or cast(:day as smallint) = any(r.days))
      and (cast(:from as time) is null or (r.starts >= cast(:from as time) and r.starts < cast(:before as time)))
      and (:type = '' or :type = any(r.types))
      and (:words = '' or position(:words in lower(r.name || ' ' || r.place || ' ' || r.city)) > 0)
      """;

  private final JdbcClient jdbc;

  Directory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The nearest first, or by name when no place is given; at most {@value Search#LIMIT}. */
  public List<Resource> find(Search search) {
    if (search.near() == null || search.online()) {
      return filter(jdbc.sql(SELECT.formatted("null::float8") + " where r.closed_at is null " + FILTERS + " order by r.starts nulls last, r.name, r.id limit " + Search.LIMIT), search)
          .query(Directory::resource).list();
    }
    double lat = search.near().latitude();
    double lng = search.near().longitude();
    double high = search.miles() / MILES_A_DEGREE;
    double wide = Math.min(AROUND, high / Math.max(0.01, Math.cos(Math.toRadians(lat))));
    // The box first: both sides are plain comparisons, which keep their index under row-level security.
    String near = SELECT.formatted(MILES)
        + " where r.closed_at is null and r.latitude between :south and :north and r.longitude between :west and :east " + FILTERS;
    return filter(jdbc.sql("select * from (" + near + ") x where miles <= :far order by miles, name, id limit " + Search.LIMIT), search)
        .param("lat", lat).param("lng", lng).param("south", lat - high).param("north", lat + high).param("west", lng - wide).param("east", lng + wide)
        .param("far", search.miles())
        .query(Directory::resource)
        .list();
  }

  private static JdbcClient.StatementSpec filter(JdbcClient.StatementSpec statement, Search search) {
    Search.PartOfDay part = search.part();
    return statement
        .param("kinds", search.kinds().stream().map(Enum::name).toArray(String[]::new))
        .param("online", search.online())
        .param("day", search.day(), java.sql.Types.SMALLINT)
        .param("from", part == null ? null : part.from(), java.sql.Types.TIME)
        .param("before", part == null ? null : part.before(), java.sql.Types.TIME)
        .param("type", search.type())
        .param("words", search.words().strip().toLowerCase(Locale.ROOT));
  }

  /** Closed ones too: a referral still names its place. */
  public Optional<Resource> find(ResourceId id) {
    return jdbc.sql(SELECT.formatted("null::float8") + " where r.id = :id").param("id", id.value()).query(Directory::resource).optional();
  }

  public List<Resource> find(Collection<ResourceId> ids) {
    return ids.isEmpty() ? List.of() : jdbc.sql(SELECT.formatted("null::float8") + " where r.id in (:ids)")
        .param("ids", ids.stream().map(ResourceId::value).toList()).query(Directory::resource).list();
  }

  /** How many open entries each shelf holds. */
  public java.util.Map<ResourceKind, Integer> shelves() {
    var counts = new java.util.EnumMap<ResourceKind, Integer>(ResourceKind.class);
    jdbc.sql("select kind, count(*) as n from community_resource where closed_at is null group by kind")
        .query(row -> {
          counts.put(ResourceKind.valueOf(row.getString("kind")), row.getInt("n"));
        });
    return counts;
  }

  static Resource resource(ResultSet row, int n) throws SQLException {
    Double latitude = number(row, "latitude");
    Double longitude = number(row, "longitude");
    var days = new TreeSet<Integer>();
    for (Object day : array(row, "days")) {
      days.add(((Number) day).intValue());
    }
    var types = new ArrayList<String>();
    Arrays.stream(array(row, "types")).forEach(type -> types.add((String) type));
    var listing = new Listing(ResourceKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("place"), row.getString("street"),
        row.getString("city"), row.getString("state"), row.getString("postal_code"),
        latitude == null || longitude == null ? null : new Coordinates(latitude, longitude), row.getBoolean("approximate"), row.getString("phone"),
        row.getString("url"), new Listing.Join(row.getBoolean("online"), row.getString("join_url"), row.getString("join_phone")),
        row.getString("notes"), types, days, row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class));
    return new Resource(Sql.id(row, "id", ResourceId::new), row.getInt("version"), listing, row.getString("feed_name"),
        row.getObject("vacancies", Integer.class), Sql.dateOrNull(row, "vacancies_on"), Sql.instant(row, "changed_at"),
        Sql.instantOrNull(row, "closed_at"), number(row, "miles"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static Object[] array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return (Object[]) array.getArray();
  }
}
