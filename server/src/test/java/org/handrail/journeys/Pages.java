package org.handrail.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What every page must do, whoever made it. */
public final class Pages {

  /** A phone and a desk: the two widths every page works at. */
  public static final List<Integer> WIDTHS = List.of(390, 1440);

  /** A phone in the light and a desk in the dark: both widths and both themes with two looks at each page. */
  public static final List<Look> LOOKS = List.of(new Look(390, false), new Look(1440, true));

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private static final AxeRunOptions VIOLATIONS_ONLY = violationsOnly();

  private Pages() {}

  /** How a page is looked at: width in CSS pixels, and the system's theme. */
  public record Look(int width, boolean dark) {}

  /** {@link #at(Browser, int, boolean)} */
  public static BrowserContext at(Browser browser, Look look) {
    return at(browser, look.width(), look.dark());
  }

  /** A person at a screen of this width (CSS pixels); the theme follows their system. */
  public static BrowserContext at(Browser browser, int width, boolean dark) {
    return browser.newContext(new Browser.NewContextOptions()
        .setViewportSize(width, width < 600 ? 844 : 900)
        .setHasTouch(width < 600)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  /** Signs in on the sign-in page, as a person does. */
  public static void signIn(Page page, String base, String name, String password) {
    page.navigate(base + "/sign-in");
    page.locator("main input[autocomplete=username]").fill(name);
    page.locator("main input[autocomplete=current-password]").fill(password);
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  /** Fails when axe finds anything serious or critical, naming rule and place. */
  public static void assertAccessible(Page page) {
    // Our pages hold no frames of strangers, so axe may run in the page itself: a blank page for each look costs more than the look.
    List<String> found = new AxeBuilder(page).setLegacyMode(true).options(VIOLATIONS_ONLY).analyze().getViolations().stream()
        .filter(rule -> SERIOUS.contains(rule.getImpact()))
        .flatMap(rule -> rule.getNodes().stream().map(node -> words(rule, String.valueOf(node.getTarget()), node.getFailureSummary())))
        .toList();
    assertThat(found).as("accessibility of %s", page.url()).isEmpty();
  }

  /** Fails when the page can be pushed sideways: something is wider than the screen. */
  public static void assertNoSidewaysScroll(Page page) {
    Object over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) over).intValue()).as("pixels %s is wider than its screen", page.url()).isLessThanOrEqualTo(0);
  }

  /** Keeps a picture in target/looks, for eyes, when the environment says HANDRAIL_LOOKS=1: pictures take their time. */
  public static void keep(Page page, String path, Look look) {
    if (!"1".equals(System.getenv("HANDRAIL_LOOKS"))) {
      return;
    }
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(
        Path.of("target/looks", path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "one").replace('/', '_') + "-" + look.width() + (look.dark() ? "-dark" : "") + ".png")));
  }

  private static AxeRunOptions violationsOnly() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String words(Rule rule, String place, String summary) {
    return rule.getImpact() + " " + rule.getId() + " at " + place + ": " + summary.replace('\n', ' ');
  }
}
