package org.handrail.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcStaffDirectory implements StaffDirectory {
  private static final String COLUMNS =
      "select id, version, given, family, title, email, phone, roles, active from staff ";

  private final JdbcClient jdbc;
  private final CredentialTable table;

  JdbcStaffDirectory(JdbcClient jdbc, CredentialTable table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  @Override
  public Optional<StaffMember> find(StaffId id) {
    return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query(JdbcStaffDirectory::staff).optional();
  }

  @Override
  public StaffMember get(StaffId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No staff member " + id));
  }

  @Override
  public Map<StaffId, StaffMember> find(Collection<StaffId> ids) {
    Map<StaffId, StaffMember> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(COLUMNS + "where id in (:ids)")
          .param("ids", ids.stream().map(StaffId::value).distinct().toList())
          .query(JdbcStaffDirectory::staff)
          .list()
          .forEach(s -> found.put(s.id(), s));
    }
    return found;
  }

  @Override
  public List<StaffMember> active() {
    return jdbc.sql(COLUMNS + "where active order by family, given, id").query(JdbcStaffDirectory::staff).list();
  }

  @Override
  public List<StaffMember> all() {
    return jdbc.sql(COLUMNS + "order by active desc, family, given, id").query(JdbcStaffDirectory::staff).list();
  }

  @Override
  public List<StaffMember> holding(Role role) {
    return active().stream().filter(s -> s.roles().contains(role)).toList();
  }

  @Override
  public List<Credential> credentials(StaffId id) {
    return jdbc.sql(
            """
            select kind, number, state, valid_from, valid_until from staff_credential
             where staff_id = :staff order by valid_until desc, kind
            """)
        .param("staff", id.value())
        .query(
            (row, n) ->
                new Credential(
                    row.getString("kind"),
                    row.getString("number"),
                    row.getString("state"),
                    Sql.date(row, "valid_from"),
                    Sql.date(row, "valid_until")))
        .list();
  }

  @Override
  public boolean maySign(StaffId id, LocalDate day) {
    return allows(id, day, CredentialTable.Kind::sign);
  }

  @Override
  public boolean mayDiagnose(StaffId id, LocalDate day) {
    return allows(id, day, CredentialTable.Kind::diagnose);
  }

  private boolean allows(StaffId id, LocalDate day, Predicate<CredentialTable.Kind> right) {
    return credentials(id).stream()
        .filter(c -> c.validOn(day))
        .anyMatch(c -> table.find(c.kind()).filter(right).isPresent());
  }

  private static StaffMember staff(ResultSet row, int n) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    return new StaffMember(
        Sql.id(row, "id", StaffId::new),
        row.getInt("version"),
        new PersonName(row.getString("given"), row.getString("family"), null),
        row.getString("title"),
        row.getString("email"),
        row.getString("phone"),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        row.getBoolean("active"));
  }
}
