package org.handrail.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Jobs;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
class AuditTests {
  @Autowired House house;
  @Autowired Audit audit;
  @Autowired VerifyAudit verify;
  @Autowired Jobs jobs;
  @Autowired PlatformTransactionManager transactions;

  private Actor actor;
  private PatientId patient;

  @BeforeEach
  void someone() {
    var organization = house.newOrganization();
    actor = house.staff(organization, Role.COUNSELOR);
    patient = house.patient(organization);
  }

  private void read(int times) {
    Acting.run(
        actor,
        () -> {
          for (int i = 0; i < times; i++) {
            audit.read(Area.PLAN, patient, AccessDecision.Ground.CARE);
          }
        });
  }

  private void seal() {
    jobs.runNow("privacy-seal-audit", actor.organization());
  }

  private VerifyAudit.Report report() {
    return Tenant.in(actor.organization(), verify::verify);
  }

  private int behindTheCurtain(String sql) throws SQLException {
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql.replace(":org", "'" + actor.organization() + "'"));
    }
  }

  @Test
  void an_entry_stays_when_the_work_around_it_fails() {
    assertThatThrownBy(
            () ->
                Acting.run(
                    actor,
                    () ->
                        new TransactionTemplate(transactions)
                            .executeWithoutResult(
                                status -> {
                                  audit.read(Area.PLAN, patient, AccessDecision.Ground.CARE);
                                  throw new IllegalStateException("the work failed");
                                })))
        .hasMessage("the work failed");
    assertThat(report().unsealed()).isEqualTo(1);
  }

  @Test
  void the_application_can_neither_change_nor_remove_entries_or_seals() throws SQLException {
    read(1);
    seal();
    for (String sql :
        List.of(
            "update audit_entry set what = 'x'",
            "delete from audit_entry",
            "update audit_seal set entries = 0",
            "delete from audit_seal",
            "update broken_glass set reason = 'something else'",
            "delete from broken_glass")) {
      try (var connection = TestDatabase.asApplication();
          var statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void sealed_entries_verify_and_later_ones_wait_for_the_next_seal() {
    read(3);
    seal();
    read(2);
    assertThat(report()).isEqualTo(new VerifyAudit.Report(1, 3, 2, report().lastHash(), List.of()));
    seal();
    seal(); // nothing new: no seal
    assertThat(report().seals()).isEqualTo(2);
    assertThat(report().entries()).isEqualTo(5);
    assertThat(report().intact()).isTrue();
  }

  @Test
  void a_changed_entry_is_found() throws SQLException {
    read(3);
    seal();
    assertThat(
            behindTheCurtain(
                "update audit_entry set staff_id = gen_random_uuid() where number = (select max(number) from audit_entry where organization_id = :org)"))
        .isEqualTo(1);
    assertThat(report().faults()).singleElement().asString().contains("were changed");
  }

  @Test
  void a_removed_entry_is_found() throws SQLException {
    read(3);
    seal();
    read(2);
    seal();
    assertThat(
            behindTheCurtain(
                "delete from audit_entry where number = (select min(number) from audit_entry where organization_id = :org)"))
        .isEqualTo(1);
    assertThat(report().faults()).singleElement().asString().contains("sealed were 3, there are 2");
  }

  @Test
  void an_entry_put_in_later_is_found() throws SQLException {
    read(1);
    house.as(house.staff(house.newOrganization(), Role.COUNSELOR), () -> { // other numbers in between
      audit.refusal(Area.PLAN, Act.READ, null);
      return true;
    });
    read(1);
    seal();
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement()) {
      // In one transaction, so that no other test writes without numbers meanwhile.
      connection.setAutoCommit(false);
      statement.execute("alter table audit_entry disable trigger audit_entry_number");
      assertThat(
              statement.executeUpdate(
                  """
                  insert into audit_entry (number, organization_id, at, kind, what)
                  select min(number) + 1, organization_id, min(at), 'READ', 'forged' from audit_entry
                   where organization_id = '%s' group by organization_id
                  """
                      .formatted(actor.organization())))
          .isEqualTo(1);
      statement.execute("alter table audit_entry enable trigger audit_entry_number");
      connection.commit();
    }
    assertThat(report().faults()).singleElement().asString().contains("sealed were 2, there are 3");
  }

  @Test
  void a_removed_or_rewritten_seal_is_found() throws SQLException {
    for (int i = 0; i < 3; i++) {
      read(1);
      seal();
    }
    assertThat(behindTheCurtain("update audit_seal set hash = sha256('x') where organization_id = :org and seal = 1"))
        .isEqualTo(1);
    assertThat(report().faults()).hasSize(2).anySatisfy(fault -> assertThat(fault).contains("does not follow"));
    behindTheCurtain("delete from audit_seal where organization_id = :org and seal = 2");
    assertThat(report().faults()).anySatisfy(fault -> assertThat(fault).contains("Seal 2 is missing"));
  }

  @Test
  void entries_written_while_sealing_are_never_taken_for_tampering() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.submit(() -> read(25));
      }
      for (int i = 0; i < 20; i++) {
        seal();
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
    seal();
    assertThat(report().faults()).isEmpty();
    assertThat(report().entries()).isEqualTo(200);
    assertThat(report().unsealed()).isZero();
  }

  @Test
  void many_pages_that_audit_inside_their_transaction_do_not_wait_for_each_other_for_ever() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        threads.submit(
            () ->
                Acting.run(
                    actor,
                    () ->
                        new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> audit.readMany(Area.PLAN, List.of(patient)))));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(25, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(report().unsealed()).isEqualTo(60);
  }

  @Test
  void entries_of_another_organization_are_not_seen() {
    read(2);
    var other = house.newOrganization();
    assertThat(Tenant.in(other, verify::verify).unsealed()).isZero();
  }
}
