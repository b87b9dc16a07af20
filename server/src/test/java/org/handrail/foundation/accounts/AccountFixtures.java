package org.handrail.foundation.accounts;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.House;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.springframework.beans.factory.BeanFactory;

/** People who can sign in. */
public class AccountFixtures {
  public static final String PASSWORD = "four lamps on a pier";

  private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

  private final House house;
  private final Accounts accounts;
  private final Passwords passwords;
  private final DemoMark demo;
  private final OrganizationSettings settings;

  public AccountFixtures(BeanFactory beans) {
    this.house = beans.getBean(House.class);
    this.accounts = beans.getBean(Accounts.class);
    this.passwords = beans.getBean(Passwords.class);
    this.demo = beans.getBean(DemoMark.class);
    this.settings = beans.getBean(OrganizationSettings.class);
  }

  /** @param name what they sign in with */
  public record Person(Actor actor, AccountId account, String name) {}

  /** Staff sign in with their password alone there. */
  public OrganizationId demo() {
    OrganizationId organization = house.newOrganization();
    Tenant.in(organization, demo::set).orElseThrow();
    return organization;
  }

  public Person staff(OrganizationId organization, Role... roles) {
    Actor actor = house.staff(organization, roles);
    String name = "dana-" + UUID.randomUUID() + "@example.org";
    AccountId id = accounts.add(organization, new SignInName(name), actor.staffId(), null).orElseThrow();
    accounts.setPassword(id, hash());
    return new Person(
        new Actor(id, organization, actor.roles(), actor.staff(), null, actor.name()), id, name);
  }

  /** Lets a staff member who is there already sign in, with their password alone; answers the name they sign in with. */
  public String signInFor(Actor actor) {
    Tenant.in(actor.organization(), demo::set).orElseThrow();
    String name = "staff-" + UUID.randomUUID() + "@example.org";
    AccountId id = accounts.add(actor.organization(), new SignInName(name), actor.staffId(), null).orElseThrow();
    accounts.setPassword(id, hash());
    return name;
  }

  public Person patient(OrganizationId organization) {
    PatientId patient = house.patient(organization);
    String name = "sam-" + UUID.randomUUID() + "@example.org";
    AccountId id = accounts.add(organization, new SignInName(name), null, patient).orElseThrow();
    accounts.setPassword(id, hash());
    return new Person(house.asPatient(organization, patient), id, name);
  }

  /** Somebody is named who acts on a danger. */
  public void openPatientPages(OrganizationId organization) {
    Tenant.in(
        organization,
        () ->
            settings.save(
                new OrganizationSettings.Settings(
                    "555-010-0142", null, null, null, null, null, false, "Ines Duarte", "555-010-0199", 0)))
        .orElseThrow();
  }

  /** Made once: hashing takes its time on purpose. */
  private String hash() {
    return HASHES.computeIfAbsent(PASSWORD, passwords::hash);
  }

  static Map<String, String> credentials(Person person) {
    return Map.of("name", person.name(), "password", PASSWORD);
  }
}
