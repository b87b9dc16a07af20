package org.handrail.face.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layout with every part: accessible and never wider than the screen, at both widths, light and dark. */
class PartsInBrowserTests {

  private static Chromium chromium;

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

  static Stream<Arguments> looks() {
    return Gallery.pages().keySet().stream().sorted().flatMap(path -> Pages.LOOKS.stream().map(look -> Arguments.of(path, look)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("looks")
  void everyPartIsAccessibleAndFits(String path, Pages.Look look) {
    try (BrowserContext context = Pages.at(chromium.browser(), look)) {
      new ClasspathSite(Gallery.pages()).serve(context);
      Page page = context.newPage();
      page.navigate(ClasspathSite.url(path));
      Pages.keep(page, path, look);
      Pages.assertNoSidewaysScroll(page);
      Pages.assertAccessible(page);
    }
  }
}
