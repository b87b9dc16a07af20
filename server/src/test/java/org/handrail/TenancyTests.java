package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@HandrailTest
class TenancyTests {
  @Autowired House house;
  @Autowired Patients patients;

  @Test
  void another_organizations_patient_does_not_exist() {
    var ours = house.newOrganization();
    var theirs = house.newOrganization();
    var patient = house.patient(theirs);
    assertThat(Tenant.in(theirs, () -> patients.find(patient))).isPresent();
    assertThat(Tenant.in(ours, () -> patients.find(patient))).isEmpty();
  }

  @Test
  void without_an_organization_there_is_nothing_to_see() {
    var patient = house.patient(house.newOrganization());
    assertThat(patients.find(patient)).isEmpty();
  }

  @Test
  void without_an_organization_nothing_can_be_written() throws SQLException {
    var organization = house.newOrganization();
    try (var connection = TestDatabase.asApplication();
        var insert =
            connection.prepareStatement(
                "insert into partner (id, organization_id, name, kind) values (gen_random_uuid(), ?, 'X', 'OTHER')")) {
      insert.setObject(1, organization.value());
      assertThatThrownBy(insert::executeUpdate).hasMessageContaining("row-level security");
    }
  }

  @Test
  void the_organization_cannot_change_inside_a_transaction() {
    var one = house.newOrganization();
    var other = house.newOrganization();
    assertThatThrownBy(
            () ->
                Tenant.in(
                    one,
                    () ->
                        new org.springframework.transaction.support.TransactionTemplate(transactions)
                            .execute(status -> Tenant.in(other, () -> "never"))))
        .hasMessageContaining("cannot change inside a transaction");
  }

  @Autowired org.springframework.transaction.PlatformTransactionManager transactions;

  @Test
  void every_table_is_protected_or_listed_as_exempt() throws SQLException, IOException {
    Set<String> open = new TreeSet<>();
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm')
                   and not (c.relrowsecurity and exists (
                     select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'
                        and pg_get_expr(p.polqual, p.polrelid) = '(organization_id = current_organization())'
                        and pg_get_expr(p.polwithcheck, p.polrelid) = '(organization_id = current_organization())'))
                """)) {
      while (rows.next()) {
        open.add(rows.getString(1));
      }
    }
    Set<String> exempt =
        new ClassPathResource("db/exempt-tables.txt")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .map(l -> l.split("\\s+", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(open).isEqualTo(exempt);
  }

  @Test
  void no_view_or_function_steps_around_row_security() throws SQLException {
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select 'view ' || relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind = 'v'
                   and not coalesce(reloptions @> array['security_invoker=true'], false)
                union all
                select 'function ' || proname from pg_proc
                 where pronamespace = 'public'::regnamespace and prosecdef
                union all
                select 'role ' || rolname from pg_roles where rolname = 'handrail_app' and (rolsuper or rolbypassrls)
                """)) {
      assertThat(rows.next()).as("something bypasses row security").isFalse();
    }
  }
}
