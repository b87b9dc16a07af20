package org.handrail.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.handrail.HandrailTest;
import org.handrail.foundation.accounts.AccountFixtures;
import org.handrail.foundation.accounts.AccountFixtures.Person;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What surrounds every page, in a real browser with the real policy: menus, theme, one-time forms, the quick exit. */
@HandrailTest
class LayoutJourneyTests {

  private static final Pages.Look PHONE = new Pages.Look(390, false);
  private static final Pages.Look DESK = new Pages.Look(1440, false);

  private static Chromium chromium;

  @Autowired BeanFactory beans;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private final List<String> complaints = new ArrayList<>();
  private AccountFixtures people;
  private OrganizationId organization;
  private String base;

  @BeforeAll
  static void start() {
    chromium = Chromium.orSkip();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void aDemo() {
    people = new AccountFixtures(beans);
    organization = people.demo();
    people.openPatientPages(organization);
    base = "http://127.0.0.1:" + port;
    jdbc.sql("delete from attempt").update(); // every test comes from the same address
  }

  @Test
  void theThemeFollowsTheSystemUntilSomebodyChoosesAndIsRemembered() {
    try (BrowserContext context = Pages.at(chromium.browser(), DESK)) {
      Page page = open(context, people.staff(organization, Role.COUNSELOR));
      assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch to the dark theme")).click();
      assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");

      page.navigate(base + "/crisis-steps");
      assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
      assertNoComplaints();
    }
  }

  @Test
  void onAPhoneTheMenuOpensAndLeadsOn() {
    try (BrowserContext context = Pages.at(chromium.browser(), PHONE)) {
      Page page = open(context, people.staff(organization, Role.COUNSELOR));
      var patients = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Patients").setExact(true));
      assertThat(patients).isHidden();

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu")).click();
      patients.click();

      assertThat(page).hasURL(base + "/patients");
      assertNoComplaints();
    }
  }

  @Test
  void theAccountMenuWorksByKeyboardAndSignsOut() {
    try (BrowserContext context = Pages.at(chromium.browser(), DESK)) {
      Page page = open(context, people.staff(organization, Role.COUNSELOR));
      var menu = page.locator("details.hr-me");

      menu.locator("summary").focus();
      page.keyboard().press("Enter");
      assertThat(menu).hasAttribute("open", "");
      page.keyboard().press("Escape");
      assertThat(menu).not().hasAttribute("open", "");

      page.keyboard().press("Enter");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
      page.waitForURL(Pattern.compile(".*/sign-in.*"));
      assertNoComplaints();
    }
  }

  @Test
  void aPatientChecksInOnThePhone() {
    try (BrowserContext context = Pages.at(chromium.browser(), PHONE)) {
      Page page = open(context, people.patient(organization));
      assertThat(page).hasURL(base + "/my");
      page.getByRole(AriaRole.MAIN).getByText("Check in", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();

      page.getByText("4", new Page.GetByTextOptions().setExact(true)).click();
      next(page);
      page.getByText("Okay", new Page.GetByTextOptions().setExact(true)).click();
      next(page);
      page.getByText("5 or 6 hours").click();
      next(page);
      page.getByText("I came close").click();
      next(page);
      page.getByLabel("Anything you want us to know?").fill("The evening was long.");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my check-in")).click();

      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Thanks, Sam. We got it.");
      Pages.assertAccessible(page);
      assertNoComplaints();
    }
  }

  @Test
  void theQuickExitShowsACalendarAndNothingBehindItOpens() {
    try (BrowserContext context = Pages.at(chromium.browser(), PHONE)) {
      Page page = open(context, people.patient(organization));
      page.navigate(base + "/my/check-in/1");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quick exit")).click();
      page.waitForURL(base + "/calendar");
      assertThat(page.locator("body")).not().containsText("Handrail");

      // The sign-out is on its way while the calendar is already there.
      page.waitForCondition(() -> {
        page.navigate(base + "/my");
        return page.url().contains("/sign-in");
      });
    }
  }

  private static void next(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next")).click();
  }

  private Page open(BrowserContext context, Person person) {
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    Pages.signIn(page, base, person.name(), AccountFixtures.PASSWORD);
    return page;
  }

  /** Neither the content policy nor a script has complained. */
  private void assertNoComplaints() {
    assertThat(complaints).isEmpty();
  }
}
