package org.handrail.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.handrail.HandrailTest;
import org.handrail.foundation.accounts.AccountFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A phone without a connection still has the safety plan, and after signing out it has not. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class OfflineSafetyPlanTests {
  @Autowired ApplicationContext beans;
  @LocalServerPort int port;

  @Test
  void the_safety_plan_is_written_opens_without_the_server_and_is_gone_after_signing_out() {
    var accounts = new AccountFixtures(beans);
    var organization = accounts.demo();
    accounts.openPatientPages(organization);
    var sam = accounts.patient(organization);
    String base = "http://localhost:" + port;
    try (Chromium chromium = Chromium.orSkip(); BrowserContext phone = Pages.at(chromium.browser(), 390, false)) {
      Page page = phone.newPage();
      Pages.signIn(page, base, sam.name(), AccountFixtures.PASSWORD);
      page.navigate(base + "/my/safety-plan/edit");
      page.locator("#said-help").locator("xpath=..").locator("input[name=text]").first().fill("Rosa next door");
      page.locator("#said-help").locator("xpath=..").locator("input[name=phone]").first().fill("405-555-0142");
      page.keyboard().press("Tab");
      assertThat(page.locator("#said-help")).containsText("Saved");

      page.navigate(base + "/my/safety-plan");
      page.waitForFunction("() => document.documentElement.dataset.kept === 'yes' && navigator.serviceWorker.controller");
      Pages.assertAccessible(page);
      Pages.assertNoSidewaysScroll(page);
      phone.setOffline(true);
      page.navigate(base + "/my/safety-plan");
      assertThat(page.locator("main")).containsText("Rosa next door");
      assertThat(page.locator("a[href='tel:4055550142']")).isVisible();
      assertThat(page.locator("a[href='tel:988']")).isVisible();
      Pages.assertNoSidewaysScroll(page);
      phone.setOffline(false);

      page.navigate(base + "/my");
      page.locator("form[action='/sign-out'] button").click();
      page.waitForURL(url -> url.contains("/sign-in"));
      Assertions.assertThat(page.evaluate("async () => (await caches.keys()).length")).isEqualTo(0);
    }
  }
}
