package org.handrail.path.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters a place we know ourselves, or changes one: homes with free beds, rides, naloxone. The route decides who may. */
@UseCase
public class SaveResource {
  private static final int MOST_BEDS = 500;

  private final JdbcClient jdbc;
  private final Directory directory;
  private final Places places;
  private final Organizations organizations;
  private final Clock clock;

  SaveResource(JdbcClient jdbc, Directory directory, Places places, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.places = places;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * What was entered.
   *
   * @param vacancies free beds today; null when nobody asked
   * @param closed whether it is no longer there
   */
  public record Entry(@Nullable ResourceKind kind, String name, String place, String street, String city, String state, String postalCode,
      String phone, String url, String notes, @Nullable Integer vacancies, boolean closed) {}

  /** @param id and version of the entry to change; null for a new one. An entry of a list is changed where the list is kept. */
  public Outcome<ResourceId> save(@Nullable ResourceId id, int version, Entry entry) {
    var refusals = new ArrayList<Refusal>();
    if (entry.kind() == null) {
      refusals.add(new Refusal("kind", "Choose what it is"));
    }
    String name = Untrusted.name(entry.name());
    if (name.isEmpty() || name.length() > Untrusted.NAME) {
      refusals.add(new Refusal("name", "Enter its name, in at most " + Untrusted.NAME + " characters"));
    }
    String url = Untrusted.url(entry.url());
    if (url.isEmpty() && !entry.url().isBlank()) {
      refusals.add(new Refusal("url", "Enter an address of the web, such as https://example.org"));
    }
    String phone = Untrusted.phone(entry.phone());
    if (phone.isEmpty() && !entry.phone().isBlank()) {
      refusals.add(new Refusal("phone", "Enter a phone number, such as 405-555-0100"));
    }
    if (entry.vacancies() != null && (entry.vacancies() < 0 || entry.vacancies() > MOST_BEDS)) {
      refusals.add(new Refusal("vacancies", "Enter how many beds are free, 0 to " + MOST_BEDS));
    }
    Optional<Resource> before = id == null ? Optional.empty() : directory.find(id);
    if (id != null && before.filter(Resource::byHand).isEmpty()) {
      return Outcome.refused("This entry comes from a list that others keep. It changes when the list is read again");
    }
    if (!refusals.isEmpty() || entry.kind() == null) {
      return Outcome.refused(refusals);
    }
    String city = Untrusted.line(entry.city());
    String zip = FeedText.zip(entry.postalCode());
    String state = FeedText.state(entry.state());
    // A street address alone is no point: the middle of its ZIP code serves for "about how far".
    Optional<Coordinates> at = places.find(zip).or(() -> places.find(state.isEmpty() ? city : city + ", " + state));
    Integer beds = entry.kind() == ResourceKind.SOBER_HOME ? entry.vacancies() : null;
    ResourceId saved = id == null ? ResourceId.next() : id;
    int rows = jdbc.sql(id == null ? INSERT : UPDATE)
        .param("id", saved.value()).param("organization", Tenant.current().value()).param("version", version)
        .param("kind", entry.kind().name()).param("name", name).param("place", Untrusted.line(entry.place())).param("street", Untrusted.line(entry.street()))
        .param("city", city).param("cityKey", Keys.city(city)).param("state", state).param("zip", zip)
        .param("latitude", at.map(Coordinates::latitude).orElse(null), java.sql.Types.DOUBLE)
        .param("longitude", at.map(Coordinates::longitude).orElse(null), java.sql.Types.DOUBLE)
        .param("phone", phone).param("url", url).param("notes", Untrusted.notes(entry.notes()))
        .param("beds", beds, java.sql.Types.INTEGER)
        .param("bedsOn", beds == null ? null : LocalDate.ofInstant(clock.instant(), organizations.current().timeZone()), java.sql.Types.DATE)
        .param("now", Sql.at(clock.instant())).param("closed", entry.closed())
        .update();
    return rows == 1 ? Outcome.done(saved) : Outcome.refused("Somebody changed this entry while you had the page open. Open it again to see what changed");
  }

  private static final String INSERT = """
      insert into community_resource (id, organization_id, fingerprint, kind, name, place, street, city, city_key, state, postal_code, latitude, longitude,
             approximate, phone, url, notes, vacancies, vacancies_on, changed_at, closed_at, version)
      values (:id, :organization, '', :kind, :name, :place, :street, :city, :cityKey, :state, :zip, :latitude, :longitude,
             true, :phone, :url, :notes, :beds, :bedsOn, :now, case when :closed then cast(:now as timestamptz) end, :version)
      """;
  private static final String UPDATE = """
      update community_resource set kind = :kind, name = :name, place = :place, street = :street, city = :city, city_key = :cityKey, state = :state,
             postal_code = :zip, latitude = :latitude, longitude = :longitude, phone = :phone, url = :url, notes = :notes, vacancies = :beds,
             vacancies_on = :bedsOn, changed_at = :now, closed_at = case when :closed then cast(:now as timestamptz) end, version = version + 1
       where id = :id and organization_id = :organization and version = :version
      """;
}
