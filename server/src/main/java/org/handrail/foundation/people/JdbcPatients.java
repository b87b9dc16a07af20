package org.handrail.foundation.people;

import static org.handrail.foundation.platform.Sql.dateOrNull;
import static org.handrail.foundation.platform.Sql.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcPatients implements Patients {
  private static final String COLUMNS =
      """
      select p.id, p.version, p.given, p.family, p.preferred, p.pronouns, p.birth_date, p.deceased_on,
             p.sex_for_scoring, p.gender, p.phone, p.email, p.address, p.city, p.state, p.postal_code,
             p.language, p.interpreter, p.registered_at
        from patient p
      """;

  private final JdbcClient jdbc;

  JdbcPatients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Patient> find(PatientId id) {
    return jdbc.sql(COLUMNS + "where p.id = :id").param("id", id.value()).query(JdbcPatients::patient).optional();
  }

  @Override
  public Patient get(PatientId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No patient " + id));
  }

  @Override
  public Map<PatientId, Patient> find(Collection<PatientId> ids) {
    Map<PatientId, Patient> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(COLUMNS + "where p.id in (:ids) order by p.family_key, p.given, p.id")
          .param("ids", ids.stream().map(PatientId::value).distinct().toList())
          .query(JdbcPatients::patient)
          .list()
          .forEach(p -> found.put(p.id(), p));
    }
    return found;
  }

  @Override
  public Optional<Patient> find(Identifier identifier) {
    return jdbc.sql(
            COLUMNS
                + """
                join patient_identifier i on i.organization_id = p.organization_id and i.patient_id = p.id
                where i.system = :system and i.value = :value
                """)
        .param("system", identifier.system())
        .param("value", identifier.value())
        .query(JdbcPatients::patient)
        .optional();
  }

  @Override
  public List<Patient> search(String query, int limit) {
    var words = new SearchWords(query);
    if (words.isEmpty()) {
      return jdbc.sql(COLUMNS + "order by p.family_key, p.given, p.id limit :limit")
          .param("limit", limit)
          .query(JdbcPatients::patient)
          .list();
    }
    return jdbc.sql(
            COLUMNS
                + """
                where p.birth_date = :born
                   or p.phone_digits = :phone
                   or (:first <> '' and (starts_with(p.family_key, :first)
                        or starts_with(lower(p.given), :first) or starts_with(lower(p.preferred), :first))
                       and (:second = '' or starts_with(p.family_key, :second)
                        or starts_with(lower(p.given), :second) or starts_with(lower(p.preferred), :second)))
                order by p.family_key, p.given, p.id
                limit :limit
                """)
        .param("born", words.birthDate(), java.sql.Types.DATE)
        .param("phone", words.phoneDigits(), java.sql.Types.VARCHAR)
        .param("first", words.first())
        .param("second", words.second())
        .param("limit", limit)
        .query(JdbcPatients::patient)
        .list();
  }

  @Override
  public List<PossibleDuplicate> possibleDuplicates(Identity identity, Collection<Identifier> identifiers) {
    var candidates = new LinkedHashMap<PatientId, Patient>();
    identifiers.forEach(i -> find(i).ifPresent(p -> candidates.put(p.id(), p)));
    var certain = List.copyOf(candidates.keySet());
    jdbc.sql(
            COLUMNS
                + """
                where p.birth_date = :born
                   or p.phone_digits = :phone
                   or p.family_key = :family
                order by p.registered_at, p.id
                limit 200
                """)
        .param("born", identity.birthDate())
        .param("phone", identity.contact().phoneDigits(), java.sql.Types.VARCHAR)
        .param("family", NameKey.of(identity.name().family()))
        .query(JdbcPatients::patient)
        .list()
        .forEach(p -> candidates.put(p.id(), p));
    return Likeness.sort(identity, candidates.values(), certain);
  }

  private static Patient patient(ResultSet row, int n) throws SQLException {
    LocalDate born = row.getObject("birth_date", LocalDate.class);
    var identity =
        new Identity(
            new PersonName(row.getString("given"), row.getString("family"), row.getString("preferred")),
            row.getString("pronouns"),
            born,
            dateOrNull(row, "deceased_on"),
            row.getString("sex_for_scoring"),
            row.getString("gender"),
            new Contact(
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"),
                row.getString("city"),
                row.getString("state"),
                row.getString("postal_code")),
            row.getString("language"),
            row.getBoolean("interpreter"));
    return new Patient(
        new PatientId(row.getObject("id", java.util.UUID.class)),
        row.getInt("version"),
        identity,
        instant(row, "registered_at"));
  }
}
