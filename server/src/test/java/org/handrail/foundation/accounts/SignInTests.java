package org.handrail.foundation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.foundation.accounts.AccountFixtures.PASSWORD;
import static org.handrail.foundation.accounts.AccountFixtures.credentials;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.accounts.AccountFixtures.Person;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in and out over HTTP, as a browser does. */
@HandrailTest
class SignInTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private AccountFixtures people;
  private Visitor visitor;

  @BeforeEach
  void freshBrowser() {
    people = new AccountFixtures(beans);
    visitor = new Visitor(port);
    jdbc.sql("delete from attempt").update(); // every test comes from the same address
  }

  @AfterEach
  void presentTime() {
    clock.follow();
  }

  private Visitor.Answer signIn(Visitor by, Person person) {
    return by.fill("/sign-in", "/sign-in", credentials(person));
  }

  @Test
  void in_a_demo_staff_sign_in_with_their_password_and_are_led_to_where_they_wanted_to_go() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    assertThat(visitor.get("/account").location()).isEqualTo("/sign-in?to=%2Faccount");
    var answer = visitor.fill("/sign-in?to=/account", "/sign-in", credentials(dana));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.location()).isEqualTo("/account");
    assertThat(visitor.get("/account").status()).isEqualTo(200);
  }

  @Test
  void nobody_is_led_to_another_site() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"}) {
      var browser = new Visitor(port);
      browser.get("/sign-in");
      var answer = browser.submit("/sign-in", Map.of("name", dana.name(), "password", PASSWORD, "to", elsewhere));
      assertThat(answer.location()).as(elsewhere).isEqualTo("/today");
    }
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    var wrong = visitor.fill("/sign-in", "/sign-in", Map.of("name", dana.name(), "password", "something else"));
    var unknown = visitor.fill("/sign-in", "/sign-in", Map.of("name", "nobody@example.org", "password", "something else"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(said(unknown)).isEqualTo(said(wrong)).contains("That did not work");
  }

  private static String said(Visitor.Answer answer) {
    int from = answer.body().indexOf("role=\"alert\"");
    return answer.body().substring(from, answer.body().indexOf("</ul>", from));
  }

  @Test
  void the_session_after_a_sign_in_is_a_new_one() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    visitor.get("/sign-in");
    String planted = visitor.sessionCookie();
    assertThat(planted).isNotEmpty();
    signIn(visitor, dana);
    assertThat(visitor.sessionCookie()).isNotEqualTo(planted);
    var attacker = new Visitor(port);
    attacker.carry(planted);
    assertThat(attacker.get("/account").location()).startsWith("/sign-in");
  }

  @Test
  void after_signing_out_a_copied_cookie_opens_nothing_and_no_page_was_kept() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    signIn(visitor, dana);
    assertThat(visitor.get("/account").header("Cache-Control")).contains("no-store");
    String cookie = visitor.sessionCookie();
    assertThat(visitor.submit("/sign-out", Map.of()).location()).isEqualTo("/sign-in?out");
    visitor.carry(cookie);
    assertThat(visitor.get("/account").location()).startsWith("/sign-in");
  }

  @Test
  void deactivated_in_the_middle_of_a_session_means_out_with_the_next_request() throws Exception {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    signIn(visitor, dana);
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement()) {
      statement.executeUpdate("update staff set active = false where id = '" + dana.actor().staff() + "'");
    }
    assertThat(visitor.get("/account").location()).startsWith("/sign-in");
    assertThat(signIn(new Visitor(port), dana).status()).isEqualTo(422);
  }

  @Test
  void a_form_without_its_token_is_refused() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    signIn(visitor, dana);
    visitor.get("/account");
    assertThat(visitor.post("/account/sign-out-everywhere", Map.of()).status()).isEqualTo(403);
    assertThat(visitor.post("/account/sign-out-everywhere", Map.of("_csrf", "guessed")).status()).isEqualTo(403);
    assertThat(visitor.get("/account").status()).isEqualTo(200);
  }

  @Test
  void five_wrong_tries_from_one_place_make_it_wait_also_for_the_right_password() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.fill("/sign-in", "/sign-in", Map.of("name", dana.name(), "password", "wrong " + i)).status())
          .isEqualTo(422);
    }
    var refused = signIn(visitor, dana);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).contains("wait 15 minutes");
    clock.advance(Duration.ofMinutes(16));
    assertThat(signIn(visitor, dana).location()).isEqualTo("/today");
  }

  @Test
  void names_that_do_not_exist_are_throttled_alike() {
    for (int i = 0; i < 5; i++) {
      visitor.fill("/sign-in", "/sign-in", Map.of("name", "ghost@example.org", "password", "wrong " + i));
    }
    assertThat(visitor.fill("/sign-in", "/sign-in", Map.of("name", "ghost@example.org", "password", "x")).status())
        .isEqualTo(429);
  }

  @Test
  void staff_of_a_real_organization_set_up_an_app_before_they_see_anything() {
    Person dana = people.staff(house.newOrganization(), Role.COUNSELOR);
    assertThat(signIn(visitor, dana).location()).isEqualTo("/sign-in/app");
    assertThat(visitor.get("/account").location()).startsWith("/sign-in");
    byte[] secret = secret(visitor.get("/sign-in/app").body());
    assertThat(visitor.submit("/sign-in/app", Map.of("code", "000000")).status()).isEqualTo(422);
    var ready = visitor.submit("/sign-in/app", Map.of("code", Totp.at(secret, clock.instant())));
    assertThat(ready.location()).isEqualTo("/account/recovery-codes");
    String codes = visitor.get("/account/recovery-codes").body();
    assertThat(codes).containsPattern("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
    assertThat(visitor.get("/account/recovery-codes").body()).doesNotContainPattern("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
    assertThat(visitor.get("/account").body()).contains("10 unused recovery codes");
  }

  @Test
  void a_code_of_the_app_counts_once_and_so_does_a_recovery_code() {
    Person dana = people.staff(house.newOrganization(), Role.COUNSELOR);
    signIn(visitor, dana);
    byte[] secret = secret(visitor.get("/sign-in/app").body());
    visitor.submit("/sign-in/app", Map.of("code", Totp.at(secret, clock.instant())));
    Matcher recovery = Pattern.compile("<li>([A-Z2-9-]{14})</li>").matcher(visitor.get("/account/recovery-codes").body());
    assertThat(recovery.find()).isTrue();

    clock.advance(Duration.ofMinutes(5));
    String code = Totp.at(secret, clock.instant());
    var second = new Visitor(port);
    assertThat(signIn(second, dana).location()).isEqualTo("/sign-in/code");
    assertThat(second.get("/account").location()).startsWith("/sign-in");
    assertThat(second.fill("/sign-in/code", "/sign-in/code", Map.of("code", code)).location()).isEqualTo("/today");

    var thief = new Visitor(port);
    signIn(thief, dana);
    assertThat(thief.fill("/sign-in/code", "/sign-in/code", Map.of("code", code)).status()).isEqualTo(422);

    var onPaper = new Visitor(port);
    signIn(onPaper, dana);
    String written = recovery.group(1).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    assertThat(onPaper.fill("/sign-in/code", "/sign-in/code", Map.of("code", written)).location()).isEqualTo("/today");
    var again = new Visitor(port);
    signIn(again, dana);
    assertThat(again.fill("/sign-in/code", "/sign-in/code", Map.of("code", written)).status()).isEqualTo(422);
  }

  @Test
  void codes_cannot_be_guessed_for_long() {
    Person dana = people.staff(house.newOrganization(), Role.COUNSELOR);
    signIn(visitor, dana);
    byte[] secret = secret(visitor.get("/sign-in/app").body());
    visitor.submit("/sign-in/app", Map.of("code", Totp.at(secret, clock.instant())));
    clock.advance(Duration.ofMinutes(20));
    var guesser = new Visitor(port);
    signIn(guesser, dana);
    guesser.get("/sign-in/code");
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.submit("/sign-in/code", Map.of("code", "00000" + i)).status()).isEqualTo(422);
    }
    assertThat(guesser.submit("/sign-in/code", Map.of("code", Totp.at(secret, clock.instant()))).status()).isEqualTo(429);
  }

  @Test
  void a_password_given_is_forgotten_when_the_code_does_not_come() {
    Person dana = people.staff(house.newOrganization(), Role.COUNSELOR);
    signIn(visitor, dana);
    clock.advance(Duration.ofMinutes(11));
    assertThat(visitor.get("/sign-in/app").location()).isEqualTo("/sign-in");
  }

  @Test
  void nobody_stays_signed_in_longer_than_a_working_day() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    signIn(visitor, dana);
    clock.advance(Duration.ofHours(12).minusSeconds(30));
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(1));
    assertThat(visitor.get("/account").location()).startsWith("/sign-in");
  }

  @Test
  void patients_are_signed_out_sooner_and_soonest_on_a_shared_phone() {
    var organization = house.newOrganization();
    people.openPatientPages(organization);
    Person sam = people.patient(organization);
    signIn(visitor, sam);
    assertThat(idleSeconds(sam)).isEqualTo(30 * 60);
    jdbc.sql("delete from spring_session where principal_name = :name").param("name", sam.account().toString()).update();
    new Visitor(port).fill("/sign-in", "/sign-in", Map.of("name", sam.name(), "password", PASSWORD, "shared", "true"));
    assertThat(idleSeconds(sam)).isEqualTo(10 * 60);
  }

  private int idleSeconds(Person person) {
    return jdbc.sql("select max_inactive_interval from spring_session where principal_name = :name")
        .param("name", person.account().toString())
        .query(Integer.class)
        .single();
  }

  @Test
  void patients_cannot_sign_in_where_nobody_is_named_who_acts_on_a_danger() {
    var organization = house.newOrganization();
    Person sam = people.patient(organization);
    assertThat(signIn(visitor, sam).body()).contains("not open yet");
    people.openPatientPages(organization);
    assertThat(signIn(new Visitor(port), sam).location()).isEqualTo("/my");
  }

  @Test
  void a_changed_password_ends_the_other_sessions_and_keeps_this_one() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    signIn(visitor, dana);
    var elsewhere = new Visitor(port);
    signIn(elsewhere, dana);
    visitor.get("/account");
    assertThat(visitor.submit("/account/password", Map.of("old", "wrong", "password", "a boat of green glass")).status())
        .isEqualTo(422);
    assertThat(visitor.submit("/account/password", Map.of("old", PASSWORD, "password", "short")).status()).isEqualTo(422);
    assertThat(visitor.submit("/account/password", Map.of("old", PASSWORD, "password", "a boat of green glass")).location())
        .isEqualTo("/account");
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    assertThat(elsewhere.get("/account").location()).startsWith("/sign-in");
    assertThat(signIn(new Visitor(port), dana).status()).isEqualTo(422);
  }

  @Test
  void signing_out_everywhere_ends_every_session() {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    signIn(visitor, dana);
    var elsewhere = new Visitor(port);
    signIn(elsewhere, dana);
    visitor.get("/account");
    visitor.submit("/account/sign-out-everywhere", Map.of());
    assertThat(visitor.get("/account").location()).startsWith("/sign-in");
    assertThat(elsewhere.get("/account").location()).startsWith("/sign-in");
  }

  @Test
  void pages_carry_the_headers_that_keep_others_out() {
    var page = visitor.get("/sign-in");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void sign_ins_and_refusals_are_audited() throws Exception {
    Person dana = people.staff(people.demo(), Role.COUNSELOR);
    visitor.fill("/sign-in", "/sign-in", Map.of("name", dana.name(), "password", "wrong"));
    signIn(visitor, dana);
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement()) {
      var rows =
          statement.executeQuery(
              "select what from audit_entry where subject_id = '" + dana.actor().staff() + "' order by number");
      var what = new java.util.ArrayList<String>();
      while (rows.next()) {
        what.add(rows.getString(1));
      }
      assertThat(what).containsExactly("sign-in refused", "signed in");
    }
  }

  /** As typed by someone who cannot scan the picture. */
  static byte[] secret(String page) {
    Matcher key = Pattern.compile("class=\"ac-key\">([A-Z2-7 ]+)<").matcher(page);
    assertThat(key.find()).isTrue();
    String text = key.group(1).replace(" ", "");
    var bytes = new java.io.ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char c : text.toCharArray()) {
      buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write((buffer >> bits) & 0xff);
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
