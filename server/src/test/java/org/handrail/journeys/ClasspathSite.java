package org.handrail.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;

/** Shows pages that exist only as text, with our real assets: for looking at pages without signing in. */
public final class ClasspathSite {

  private final Map<String, String> pages;
  private final String id;

  /** @param pages path to HTML */
  public ClasspathSite(Map<String, String> pages) {
    this.pages = new TreeMap<>(pages);
    this.id = AssetServer.register(this.pages);
  }

  /** Answers every request of this context. */
  public void serve(BrowserContext context) {
    context.setExtraHTTPHeaders(Map.of(AssetServer.SITE, id));
  }

  /** The address of one of its pages, in a {@link Chromium} of ours. */
  public static String url(String path) {
    return "http://" + AssetServer.HOST + path;
  }

  /** Fails when one of the pages is not accessible or is wider than the screen; keeps a picture of each. */
  public void check(Chromium chromium, String name, Pages.Look look) {
    try (BrowserContext context = Pages.at(chromium.browser(), look)) {
      serve(context);
      Page page = context.newPage();
      for (String path : pages.keySet()) {
        page.navigate(url(path));
        Pages.keep(page, "/" + name + path, look);
        Pages.assertNoSidewaysScroll(page);
        Pages.assertAccessible(page);
      }
    }
  }
}
