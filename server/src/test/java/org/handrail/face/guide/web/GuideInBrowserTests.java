package org.handrail.face.guide.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.face.guide.Guide;
import org.handrail.face.ui.Draw;
import org.handrail.face.ui.Shells;
import org.handrail.foundation.platform.web.Form;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The guide's pages: accessible and never wider than the screen. */
class GuideInBrowserTests {

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

  static Map<String, String> pages() throws IOException {
    Guide guide = JsonMapper.shared().readValue(new ClassPathResource("guide/guide.json").getInputStream(), Guide.class);
    var levels = new Levels();
    var page = new GuidePage("", guide, levels.sideBySide(), levels.ownLeast(), levels.ownHours(), levels.ownWeeks(), levels.sources());
    var pages = new HashMap<String, String>();
    pages.put("/guide", Draw.page("face/guide/home", "shell", Shells.open(), "page", page));
    for (Topic topic : Topic.values()) {
      pages.put("/guide/" + topic.address(), Draw.page("face/guide/" + topic.template(), "shell", Shells.open(), "page", page));
    }
    Form empty = Form.empty();
    Form refused = new Form(Map.of("name", List.of("Ren")), Map.of("phone", "Enter a phone number, so that we can call back"), List.of());
    pages.put("/call-back", Draw.page("face/guide/call_back", "shell", Shells.open(), "page", new CallBackPage("", empty, false)));
    pages.put("/call-back-refused", Draw.page("face/guide/call_back", "shell", Shells.open(), "page", new CallBackPage("", refused, false)));
    pages.put("/call-back-minor", Draw.page("face/guide/call_back", "shell", Shells.open(), "page", new CallBackPage("", empty, true)));
    pages.put("/call-back/thanks", Draw.page("face/guide/call_back_thanks", "shell", Shells.open()));
    pages.put("/call-back/where", Draw.page("face/guide/call_back_where", "shell", Shells.open()));
    return pages;
  }

  static List<Pages.Look> looks() {
    return Pages.LOOKS;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageIsAccessibleAndFits(Pages.Look look) throws IOException {
    new ClasspathSite(pages()).check(chromium, "guide", look);
  }
}
