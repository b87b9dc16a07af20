package org.handrail.path.community;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a ZIP code or a town is, learned from the directory itself: the middle of its entries. Nobody outside is asked where a
 * person looks for help.
 */
@Repository
@Transactional(readOnly = true)
public class Places {
  private static final String MIDDLE = """
      select avg(latitude) as latitude, avg(longitude) as longitude, count(*) as n from (
        select latitude, longitude from community_resource where closed_at is null and latitude is not null and not approximate and %s limit 200) x
      """;

  private final JdbcClient jdbc;

  Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param words a ZIP code, a town, a town with its state, or "35.22, -97.44" */
  public Optional<Coordinates> find(String words) {
    String text = words.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] pair = text.split("\\s*,\\s*");
    if (pair.length == 2 && FeedText.number(pair[0]) instanceof Double lat && FeedText.number(pair[1]) instanceof Double lng && Coordinates.isPossible(lat, lng)) {
      return Optional.of(new Coordinates(lat, lng));
    }
    if (text.matches("\\d{5}(-\\d{4})?")) {
      String zip = text.substring(0, 5);
      // The same three digits are the same postal center: right to some miles.
      return middle("postal_code = :a and :b = ''", zip, "").or(() -> middle("postal_code >= :a and postal_code < :b", zip.substring(0, 3), zip.substring(0, 3) + ":"));
    }
    String state = pair.length > 1 ? FeedText.state(pair[pair.length - 1]) : "";
    return middle("city_key = :a and (:b = '' or state = :b)", Keys.city(pair[0]), state.length() == 2 ? state : "");
  }

  private Optional<Coordinates> middle(String which, String a, String b) {
    return jdbc.sql(MIDDLE.formatted(which)).param("a", a).param("b", b)
        .query((row, n) -> row.getInt("n") == 0 ? Optional.<Coordinates>empty() : Optional.of(new Coordinates(row.getDouble("latitude"), row.getDouble("longitude"))))
        .single();
  }
}
