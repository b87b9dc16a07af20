package org.handrail;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.handrail.foundation.accounts.SignedInAccount;
import org.handrail.foundation.people.Credential;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.people.RegisterPatient;
import org.handrail.foundation.people.RegisterStaff;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The vocabulary of tests: organizations, staff and patients made through the same use cases as in real life. */
@TestComponent
public class House {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Organizations organizations;
  private final RegisterStaff registerStaff;
  private final RegisterPatient registerPatient;
  private final JdbcClient jdbc;
  private final Clock clock;

  House(
      Organizations organizations,
      RegisterStaff registerStaff,
      RegisterPatient registerPatient,
      JdbcClient jdbc,
      Clock clock) {
    this.organizations = organizations;
    this.registerStaff = registerStaff;
    this.registerPatient = registerPatient;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An organization of one's own: nothing of other tests is in it. */
  public OrganizationId newOrganization() {
    return organizations.create("Riverbend " + COUNTER.incrementAndGet(), ZoneId.of("America/Chicago"));
  }

  /** Staff with a licence that is valid for decades. */
  public Actor staff(OrganizationId organization, Role... roles) {
    return staff(organization, "Dana", "Whitfield", LocalDate.of(2090, 1, 1), roles);
  }

  public Actor staff(OrganizationId organization, String given, String family, LocalDate licensedUntil, Role... roles) {
    int n = COUNTER.incrementAndGet();
    Set<Role> set = Arrays.stream(roles).collect(Collectors.toSet());
    StaffId id =
        Tenant.in(
            organization,
            () ->
                registerStaff
                    .register(
                        new PersonName(given, family, null),
                        "LCSW",
                        "staff" + n + "@example.org",
                        set,
                        List.of(new Credential("LCSW", "L-" + n, "OK", LocalDate.of(2000, 1, 1), licensedUntil)))
                    .orElseThrow());
    return new Actor(AccountId.next(), organization, set, id, null, given + " " + family);
  }

  public PatientId patient(OrganizationId organization) {
    return patient(organization, "Sam", "Whitehorse");
  }

  public PatientId patient(OrganizationId organization, String given, String family) {
    return Tenant.in(
        organization,
        () ->
            registerPatient.register(Identity.of(given, family, LocalDate.of(1990, 5, 17)), List.of()).orElseThrow());
  }

  /** The patient acting on their own record. */
  public Actor asPatient(OrganizationId organization, PatientId patient) {
    return new Actor(AccountId.next(), organization, Set.of(Role.PATIENT), null, patient, "Sam Whitehorse");
  }

  /** Somebody with a family account; what they may see depends on who invited them. */
  public Actor family(OrganizationId organization, String name) {
    return new Actor(AccountId.next(), organization, Set.of(Role.FAMILY), null, null, name);
  }

  public <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }

  /**
   * A request of this person, with the forgery token: {@code mvc.perform(post("/x").with(house.signedIn(actor)))}. Their
   * account is made on the first use, so that roles and deactivation are read from the database as in real life.
   */
  public RequestPostProcessor signedIn(Actor actor) {
    openAccount(actor);
    var who = new SignedInAccount(actor.account(), actor.organization(), clock.instant());
    var token = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    var signedIn = SecurityMockMvcRequestPostProcessors.authentication(token);
    var csrf = SecurityMockMvcRequestPostProcessors.csrf();
    return request -> csrf.postProcessRequest(signedIn.postProcessRequest(request));
  }

  private void openAccount(Actor actor) {
    jdbc.sql(
            """
            insert into account (id, organization_id, sign_in_name, staff_id, patient_id, family_name, created_at)
            values (:id, :organization, :name, :staff, :patient, :family, now())
            on conflict do nothing
            """)
        .param("id", actor.account().value())
        .param("organization", actor.organization().value())
        .param("name", actor.account() + "@example.org")
        .param("staff", Sql.uuidOrNull(actor.staff()))
        .param("patient", Sql.uuidOrNull(actor.patient()))
        .param("family", actor.is(Role.FAMILY) ? actor.name() : null, Types.VARCHAR)
        .update();
  }
}
