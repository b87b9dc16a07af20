package org.handrail.face.ui;

import java.util.List;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
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

  static List<Pages.Look> looks() {
    return Pages.LOOKS;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageIsAccessibleAndFits(Pages.Look look) {
    new ClasspathSite(Gallery.pages()).check(chromium, "parts", look);
  }
}
