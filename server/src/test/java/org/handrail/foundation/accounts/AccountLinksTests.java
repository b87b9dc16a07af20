package org.handrail.foundation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.foundation.accounts.AccountFixtures.PASSWORD;
import static org.handrail.foundation.accounts.AccountFixtures.credentials;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.accounts.AccountFixtures.Person;
import org.handrail.foundation.messages.Letterbox;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.AccessRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links and codes with which people choose their password. */
@HandrailTest
class AccountLinksTests {
  private static final String NEW = "a boat of green glass";

  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired InviteStaff inviteStaff;
  @Autowired OpenPatientAccount openPatientAccount;
  @Autowired CreateAccount createAccount;
  @Autowired DemoMark demo;
  @Autowired CareTeam team;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private AccountFixtures people;
  private Visitor visitor;

  @BeforeEach
  void freshBrowser() {
    people = new AccountFixtures(beans);
    visitor = new Visitor(port);
    jdbc.sql("delete from attempt").update();
  }

  @AfterEach
  void presentTime() {
    clock.follow();
  }

  private String invite(Actor staff) {
    String link = house.as(staff, () -> inviteStaff.invite(staff.staffId())).orElseThrow().link();
    return Objects.requireNonNull(link, "no mail server is set in tests, so the link is shown")
        .substring(Objects.requireNonNull(link).indexOf("/join/"));
  }

  @Test
  void invited_staff_choose_a_password_set_up_their_app_and_are_in() {
    Actor dana = house.staff(house.newOrganization(), Role.COUNSELOR);
    String link = invite(dana);
    assertThat(visitor.get(link).body()).contains("Welcome").contains("You sign in as");
    assertThat(visitor.submit(link, Map.of("password", "short")).status()).isEqualTo(422);
    assertThat(visitor.submit(link, Map.of("password", NEW)).location()).isEqualTo("/sign-in/app");
    byte[] secret = SignInTests.secret(visitor.get("/sign-in/app").body());
    visitor.submit("/sign-in/app", Map.of("code", Totp.at(secret, clock.instant())));
    assertThat(visitor.get("/account").status()).isEqualTo(200);
  }

  @Test
  void a_link_works_once_and_ends_in_time_and_with_the_next_one() {
    Actor dana = house.staff(people.demo(), Role.COUNSELOR);
    String first = invite(dana);
    String second = invite(dana);
    assertThat(visitor.get(first).status()).isEqualTo(404);
    clock.advance(Duration.ofDays(7).plusMinutes(1));
    assertThat(visitor.get(second).status()).isEqualTo(404);
    String third = invite(dana);
    visitor.get(third);
    assertThat(visitor.submit(third, Map.of("password", NEW)).location()).isEqualTo("/today");
    assertThat(new Visitor(port).get(third).status()).isEqualTo(404);
    assertThat(visitor.get("/join/guessed").status()).isEqualTo(404);
  }

  @Test
  void of_two_who_use_a_link_at_the_same_moment_one_succeeds() throws Exception {
    Actor dana = house.staff(people.demo(), Role.COUNSELOR);
    String link = invite(dana);
    List<Future<Visitor.Answer>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        String password = NEW + " " + i;
        var browser = new Visitor(port);
        browser.get(link);
        Callable<Visitor.Answer> use = () -> browser.submit(link, Map.of("password", password));
        answers.add(threads.submit(use));
      }
    }
    int in = 0;
    for (Future<Visitor.Answer> answer : answers) {
      in += answer.get().location().equals("/today") ? 1 : 0;
    }
    assertThat(in).isEqualTo(1);
  }

  @Test
  void who_has_a_password_or_no_access_is_not_invited() throws SQLException {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    assertThat(house.as(dana.actor(), () -> inviteStaff.invite(dana.actor().staffId())).isDone()).isFalse();
    Actor gone = house.staff(dana.actor().organization(), Role.COUNSELOR);
    owner("update staff set active = false where id = '" + gone.staff() + "'");
    assertThat(house.as(dana.actor(), () -> inviteStaff.invite(gone.staffId())).isDone()).isFalse();
  }

  @Test
  void a_forgotten_password_is_chosen_anew_by_a_link_in_the_mail() throws SQLException {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    var elsewhere = new Visitor(port);
    elsewhere.fill("/sign-in", "/sign-in", credentials(dana));
    assertThat(visitor.fill("/reset", "/reset", Map.of("name", dana.name())).location()).isEqualTo("/reset/sent");
    String link = mailed(dana.actor().organization());
    assertThat(link).startsWith("/reset/");
    visitor.get(link);
    assertThat(visitor.submit(link, Map.of("password", NEW)).location()).isEqualTo("/today");
    assertThat(elsewhere.get("/account").location()).startsWith("/sign-in");
    assertThat(new Visitor(port).fill("/sign-in", "/sign-in", credentials(dana)).status()).isEqualTo(422);
    assertThat(new Visitor(port).get(link).status()).isEqualTo(404);
  }

  @Test
  void asking_for_a_password_says_the_same_whether_or_not_there_is_an_account() throws SQLException {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    var known = visitor.fill("/reset", "/reset", Map.of("name", dana.name()));
    var unknown = visitor.fill("/reset", "/reset", Map.of("name", "nobody-here@example.org"));
    assertThat(unknown.location()).isEqualTo(known.location());
    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(count("message", dana.actor().organization())).isEqualTo(1);
  }

  @Test
  void a_reset_link_ends_after_half_an_hour_and_nobody_is_flooded_with_them() throws SQLException {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    for (int i = 0; i < 6; i++) {
      visitor.fill("/reset", "/reset", Map.of("name", dana.name()));
    }
    assertThat(count("message", dana.actor().organization())).isEqualTo(3);
    String link = mailed(dana.actor().organization());
    clock.advance(Duration.ofMinutes(31));
    assertThat(visitor.get(link).status()).isEqualTo(404);
  }

  @Test
  void a_reset_does_not_step_around_the_second_factor() throws SQLException {
    Person dana = people.staff(house.newOrganization(), Role.COUNSELOR);
    visitor.fill("/reset", "/reset", Map.of("name", dana.name()));
    String link = mailed(dana.actor().organization());
    visitor.get(link);
    assertThat(visitor.submit(link, Map.of("password", NEW)).location()).isEqualTo("/sign-in/app");
    assertThat(visitor.get("/account").location()).startsWith("/sign-in");
  }

  private Actor counselorOf(OrganizationId organization, PatientId patient) {
    Actor counselor = house.staff(organization, Role.COUNSELOR);
    Tenant.run(organization, () -> team.join(patient, counselor.staffId(), CareTeam.Part.PRIMARY));
    return counselor;
  }

  private static Map<String, String> join(String code, String born, String name) {
    return Map.of("code", code, "born", born, "name", name, "password", NEW);
  }

  @Test
  void a_patient_opens_the_account_with_the_code_and_their_birth_date() {
    var organization = house.newOrganization();
    people.openPatientPages(organization);
    PatientId patient = house.patient(organization); // born on 1990-05-17
    Actor counselor = counselorOf(organization, patient);
    String code = house.as(counselor, () -> openPatientAccount.code(patient)).orElseThrow().code();
    String name = "sam-" + patient + "@example.org";
    assertThat(visitor.fill("/join", "/join", join(code, "1990-05-18", name)).status()).isEqualTo(422);
    assertThat(visitor.submit("/join", join("WRNG-CODE", "1990-05-17", name)).status()).isEqualTo(422);
    String typed = code.toLowerCase(java.util.Locale.ROOT).replace("-", "");
    assertThat(visitor.submit("/join", join(typed, "1990-05-17", name)).location()).isEqualTo("/my");
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    assertThat(new Visitor(port).fill("/join", "/join", join(code, "1990-05-17", name)).status()).isEqualTo(422);
    assertThat(
            new Visitor(port)
                .fill("/sign-in", "/sign-in", Map.of("name", name.toUpperCase(java.util.Locale.ROOT), "password", NEW))
                .location())
        .isEqualTo("/my");
  }

  @Test
  void a_code_ends_after_five_wrong_birth_dates_even_for_the_right_one() {
    var organization = house.newOrganization();
    people.openPatientPages(organization);
    PatientId patient = house.patient(organization);
    Actor counselor = counselorOf(organization, patient);
    String code = house.as(counselor, () -> openPatientAccount.code(patient)).orElseThrow().code();
    visitor.get("/join");
    for (int day = 1; day <= 5; day++) {
      visitor.submit("/join", join(code, "1990-01-0" + day, "sam-" + patient + "@example.org"));
    }
    assertThat(visitor.submit("/join", join(code, "1990-05-17", "sam-" + patient + "@example.org")).status()).isEqualTo(422);
  }

  @Test
  void codes_are_not_guessed_from_one_place_for_long_and_end_in_time() {
    var organization = house.newOrganization();
    people.openPatientPages(organization);
    PatientId patient = house.patient(organization);
    Actor counselor = counselorOf(organization, patient);
    String code = house.as(counselor, () -> openPatientAccount.code(patient)).orElseThrow().code();
    visitor.get("/join");
    for (int i = 0; i < 10; i++) {
      visitor.submit("/join", join("AAAA-AAA" + (char) ('A' + i), "1990-05-17", "x@example.org"));
    }
    assertThat(visitor.submit("/join", join(code, "1990-05-17", "x@example.org")).status()).isEqualTo(429);
    clock.advance(Duration.ofMinutes(31));
    assertThat(visitor.submit("/join", join(code, "1990-05-17", "x@example.org")).status()).isEqualTo(422);
  }

  @Test
  void no_code_is_shown_while_nobody_acts_on_a_danger_or_by_someone_who_does_not_care_for_the_patient() {
    var organization = house.newOrganization();
    PatientId patient = house.patient(organization);
    Actor counselor = counselorOf(organization, patient);
    assertThat(house.as(counselor, () -> openPatientAccount.code(patient)).isDone()).isFalse();
    people.openPatientPages(organization);
    Actor other = house.staff(organization, Role.COUNSELOR);
    assertThatThrownBy(() -> house.as(other, () -> openPatientAccount.code(patient))).isInstanceOf(AccessRefused.class);
    assertThat(house.as(counselor, () -> openPatientAccount.code(patient)).isDone()).isTrue();
  }

  @Test
  void a_code_does_not_take_over_a_name_somebody_else_signs_in_with() {
    var organization = house.newOrganization();
    people.openPatientPages(organization);
    Person taken = people.patient(organization);
    PatientId patient = house.patient(organization);
    Actor counselor = counselorOf(organization, patient);
    String code = house.as(counselor, () -> openPatientAccount.code(patient)).orElseThrow().code();
    assertThat(visitor.fill("/join", "/join", join(code, "1990-05-17", taken.name())).status()).isEqualTo(422);
    assertThat(new Visitor(port).fill("/sign-in", "/sign-in", Map.of("name", taken.name(), "password", PASSWORD)).location())
        .isEqualTo("/my");
    assertThat(visitor.submit("/join", join(code, "1990-05-17", "free-" + patient + "@example.org")).location())
        .as("the code is still good")
        .isEqualTo("/my");
  }

  @Test
  void accounts_with_a_given_password_are_made_in_a_demo_only() {
    var organization = house.newOrganization();
    Actor dana = house.staff(organization, Role.COUNSELOR);
    assertThatThrownBy(() -> house.as(dana, () -> createAccount.forStaff(dana.staffId(), "dana@example.org", PASSWORD)))
        .hasMessageContaining("in a demo only");
    people.staff(organization, Role.COUNSELOR);
    assertThat(Tenant.in(organization, demo::set).isDone()).as("an organization with accounts never becomes a demo").isFalse();
    var invented = people.demo();
    Actor sam = house.staff(invented, Role.COUNSELOR);
    String name = "sam-" + sam.staff() + "@example.org";
    assertThat(house.as(sam, () -> createAccount.forStaff(sam.staffId(), name, PASSWORD)).isDone()).isTrue();
    assertThat(house.as(sam, () -> createAccount.forStaff(sam.staffId(), name, PASSWORD)).isDone()).isFalse();
  }

  @Test
  void links_and_codes_are_kept_as_hashes_only() throws SQLException {
    Actor dana = house.staff(people.demo(), Role.COUNSELOR);
    String token = invite(dana).substring("/join/".length());
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select string_agg(t::text, ' ') from account_token t")) {
      rows.next();
      assertThat(rows.getString(1)).doesNotContain(token);
    }
  }

  private static void owner(String sql) throws SQLException {
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static long count(String table, OrganizationId organization) throws SQLException {
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*) from " + table + " where organization_id = '" + organization + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The path of the newest link that was queued. */
  private String mailed(OrganizationId organization) {
    String body = new Letterbox(beans).of(organization).getFirst().body();
    var link = java.util.regex.Pattern.compile("/reset/[A-Za-z0-9_-]{43}").matcher(body);
    assertThat(link.find()).isTrue();
    return link.group();
  }
}
