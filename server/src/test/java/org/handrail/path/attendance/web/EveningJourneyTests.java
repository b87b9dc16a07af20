package org.handrail.path.attendance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.accounts.AccountFixtures;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.Pages;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.attendance.notes.Notes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An evening with twelve people on a phone: recorded through a network drop, then documented by keyboard. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class EveningJourneyTests {
  /** The promise: at most so many interactions for each attendee, beyond typing what is true for them. */
  private static final int MOST_EACH = 3;

  private static final List<String> TRUE_FOR_ONE = List.of(
      "Named payday as the hardest day; hands the card to a sister.", "Slept four nights in a row without waking.",
      "Was quiet, then asked how others tell their boss.", "Practiced a refusal twice, the second time without a smile.",
      "Brought the craving diary; Saturday stood out.", "Wants fewer evenings alone, and joined a bowling team.",
      "Cried about the custody date; stayed to the end.", "Doubts the medication helps; will ask the nurse.",
      "Laughed again. Walked home by the longer street.", "Missed breakfast, felt dizzy, ate during the break.",
      "Found words for anger other than leaving.", "Read a letter aloud that nobody will get.");

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired Attendances attendances;
  @Autowired Notes notes;
  @LocalServerPort int port;

  private int interactions;

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private void key(Page page, String key) {
    interactions++;
    page.keyboard().press(key);
  }

  @Test
  void twelve_people_are_recorded_through_a_network_drop_and_documented_by_keyboard() {
    var evening = new RollCallFixtures(context, house).evening(12);
    var dana = evening.clinic().dana();
    String login = new AccountFixtures(context).signInFor(dana);
    String base = "http://localhost:" + port;
    try (Chromium chromium = Chromium.orSkip(); BrowserContext phone = Pages.at(chromium.browser(), 390, false)) {
      Page page = phone.newPage();
      Pages.signIn(page, base, login, AccountFixtures.PASSWORD);
      page.navigate(base + "/sessions/" + evening.session());
      page.waitForFunction("() => document.documentElement.dataset.taps === '0'");
      offline(phone, page, evening);
      Map<PatientId, Attendance> recorded = house.as(dana, () -> attendances.at(evening.session()));
      Assertions.assertThat(recorded.values()).hasSize(12).allSatisfy(a -> Assertions.assertThat(a.version()).isEqualTo(1));
      Assertions.assertThat(recorded.get(evening.people().get(1)))
          .satisfies(a -> Assertions.assertThat(a.presence()).isInstanceOf(Presence.Away.class));

      document(page);
      Assertions.assertThat(house.as(dana, () -> notes.of(evening.session())).values()).hasSize(11)
          .allSatisfy(note -> Assertions.assertThat(note.isSigned()).isTrue());
      Assertions.assertThat(interactions).as("interactions for 11 attendees").isLessThanOrEqualTo(11 * MOST_EACH);
    }
  }

  private static void offline(BrowserContext phone, Page page, RollCallFixtures.Evening evening) {
    phone.setOffline(true);
    page.locator("#rc-AWAY-" + evening.people().get(1)).locator("xpath=..").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Everyone else is here")).click();
    assertThat(page.locator("#rc-offline")).containsText("12 lines wait on this device");
    Pages.assertAccessible(page);
    phone.setOffline(false);
    page.waitForFunction("() => document.documentElement.dataset.taps === '0'");
    assertThat(page.locator("#rc-count")).containsText("12 of 12");
    Assertions.assertThat(page.evaluate("async () => (await indexedDB.databases()).length")).as("kept on the phone").isEqualTo(0);
  }

  private void document(Page page) {
    page.getByText("On to notes").click();
    page.locator("#group").fill("Members mapped their hardest hours and what helps in each.");
    for (int i = 0; i < 11; i++) {
      key(page, "Control+Enter");
      page.keyboard().insertText(TRUE_FOR_ONE.get(i));
    }
    assertThat(page.locator("#notes-summary")).containsText("11 ready");
    Pages.assertNoSidewaysScroll(page);
    Pages.assertAccessible(page);
    page.locator("[name=then]").click();
    page.waitForURL(url -> url.endsWith("/notes/sign"));
    page.locator("input[name=note]").first().focus();
    for (int i = 0; i < 11; i++) {
      key(page, "Space");
      key(page, "Tab");
    }
    page.locator("[name=signature]").fill("Dana Whitfield");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign the ticked notes")).click();
    assertThat(page.locator("#notes-summary")).containsText("11 of 11 signed");
  }
}
