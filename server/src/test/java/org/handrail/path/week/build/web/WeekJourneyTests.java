package org.handrail.path.week.build.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assertj.core.api.Assertions;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.accounts.AccountFixtures;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.Pages;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.WeekFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a director does with a week, in a real browser: the first one, one with somebody ill, and one session put elsewhere. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class WeekJourneyTests {
  /** A week or a repair is looked for in a process of its own. */
  private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private static Chromium chromium;

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired Sessions sessions;
  @LocalServerPort int port;

  private BrowserContext desk;

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
  void sitDown() {
    desk = Pages.at(chromium.browser(), 1440, false);
  }

  @AfterEach
  void timeGoesOn() {
    desk.close();
    clock.follow();
  }

  @Test
  void a_first_week_is_built_and_published() {
    clock.set(RollCallFixtures.NOW);
    var week = new WeekFixtures(context);
    var clinic = week.clinic(house);
    house.as(clinic.dana(), () -> week.track(clinic.iop(), LocalDate.of(2026, 11, 2)));
    Page page = signedIn(house.staff(clinic.organization(), Role.SUPERVISOR), "/week");
    button(page, "Build").click();
    page.locator("#f-name").fill("Skills for now");
    page.locator("#f-type").selectOption("group-counseling");
    page.locator("#f-times").fill("2");
    page.locator("input[name=tracks]").first().check();
    button(page, "Add it").click();
    assertThat(page.locator("section[aria-labelledby=wanted]")).containsText("Skills for now");
    button(page, "Build this week").click();
    assertThat(button(page, "Stop here").or(button(page, "Publish this week"))).isVisible(SOON);
    Locator publish = button(page, "Publish this week");
    while (!publish.isVisible()) {
      // What was found is kept, so whoever has seen enough need not wait.
      if (page.locator("section[aria-labelledby=changes]").isVisible() && button(page, "Stop here").isVisible()) {
        button(page, "Stop here").click();
      }
      page.waitForTimeout(200);
    }
    Pages.assertAccessible(page);
    page.locator("a:has-text('Why?')").first().click();
    assertThat(page.locator("h1")).containsText("Why is Skills for now there?");
    page.goBack();
    publish.click();
    // Two evenings are fewer than the rules ask for: that is said first, and takes a reason.
    assertThat(page.locator("[data-focus]")).containsText("say why it is published nevertheless");
    page.locator("#f-why").fill("The third evening begins in December");
    publish.click();
    assertThat(publish).isHidden();
    page.navigate(base() + "/week?day=" + RollCallFixtures.MONDAY.plusWeeks(1));
    assertThat(page.locator(".hr-week .hr-slot:has-text('Skills for now')")).hasCount(2);
  }

  @Test
  void somebody_is_ill_and_somebody_else_leads_the_evening() {
    var evening = new RollCallFixtures(context, house).evening(2);
    Page page = signedIn(house.staff(evening.clinic().organization(), Role.SUPERVISOR), "/week/build");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Somebody is away")).click();
    page.locator("#f-from").fill(evening.wednesday().day().toString());
    page.locator("input[name=away][value='" + evening.clinic().dana().staffId() + "']").check();
    button(page, "Find the smallest change").click();
    assertThat(button(page, "Publish this repair")).isVisible(SOON);
    assertThat(page.locator("section[aria-labelledby=changes]")).containsText("Luis Ortega");
    button(page, "Publish this repair").click();
    assertThat(button(page, "Publish this repair")).isHidden();
    Session after = house.as(evening.clinic().luis(), () -> sessions.get(evening.wednesday().id()));
    Assertions.assertThat(after.facilitators()).containsExactly(evening.clinic().luis().staffId());
    Assertions.assertThat(after.starts()).isEqualTo(evening.wednesday().starts());
    Assertions.assertThat(house.as(evening.clinic().luis(), () -> sessions.get(evening.monday().id())).facilitators())
        .containsExactly(evening.clinic().dana().staffId());
  }

  @Test
  void a_session_is_dragged_to_a_free_evening_and_not_to_a_taken_one() {
    var evening = new RollCallFixtures(context, house).evening(3);
    Page page = signedIn(house.staff(evening.clinic().organization(), Role.SUPERVISOR), "/week/grid?day=" + RollCallFixtures.MONDAY);
    Pages.assertAccessible(page);
    Locator wednesday = page.locator(".gr-event:not(.fc-event-dragging)[aria-label*='Wed']");
    assertThat(wednesday).hasCount(1);

    drag(page, wednesday, -2);
    assertThat(page.locator("#grid-says")).containsText("is taken: Relapse prevention");
    page.mouse().up();
    assertThat(page.locator(".fc-event-dragging")).hasCount(0);
    assertThat(page.locator("#grid-dialog")).isHidden();

    drag(page, wednesday, 1);
    assertThat(page.locator("#grid-says")).containsText("nothing stands in the way");
    page.mouse().up();
    assertThat(page.locator("#grid-dialog")).isVisible();
    Pages.assertAccessible(page);
    button(page, "Leave it").click();
    assertThat(wednesday).hasCount(1);

    // The same with the keyboard alone.
    wednesday.focus();
    page.keyboard().press("Enter");
    page.locator("#g-day").fill(evening.monday().day().toString());
    assertThat(page.locator("[data-hindrances]")).containsText("is taken: Relapse prevention");
    assertThat(button(page, "Move this session")).isDisabled();
    page.locator("#g-day").fill(evening.wednesday().day().plusDays(1).toString());
    page.locator("#g-starts").fill("17:30");
    assertThat(page.locator("[data-hindrances]")).containsText("Nothing stands in the way");
    page.locator("#g-reason").fill("Hall is painted");
    page.keyboard().press("Enter");
    assertThat(page.locator(".gr-event[aria-label*='Thu']")).hasCount(1);
    Session moved = house.as(evening.clinic().dana(), () -> sessions.get(evening.wednesday().id()));
    Assertions.assertThat(moved.day()).isEqualTo(evening.wednesday().day().plusDays(1));
    Assertions.assertThat(moved.starts()).isEqualTo(LocalTime.of(17, 30));
  }

  /** Picks it up and holds it over a day; the caller lets go. */
  private static void drag(Page page, Locator event, int days) {
    BoundingBox box = event.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + 12;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + 10, y + 10);
    assertThat(page.locator(".gr-firm").first()).isAttached();
    double column = page.locator(".fc-timegrid-col[data-date]").first().boundingBox().width;
    for (int step = 1; step <= 8; step++) {
      page.mouse().move(x + days * column * step / 8, y);
    }
  }

  private Page signedIn(Actor who, String path) {
    Page page = desk.newPage();
    Pages.signIn(page, base(), new AccountFixtures(context).signInFor(who), AccountFixtures.PASSWORD);
    page.navigate(base() + path);
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)));
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
