package org.handrail.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Shows pages in a real browser as one person sees them, without a sign-in: drawn by the application, styled with the real
 * assets. Checks what every page must do; pictures are kept in target/looks.
 */
public final class Screens {

  private final MockMvc mvc;
  private final House house;

  public Screens(MockMvc mvc, House house) {
    this.mvc = mvc;
    this.house = house;
  }

  /** Fails when one of these pages does not answer, is not accessible, or is wider than the screen. */
  public void check(Chromium chromium, @Nullable Actor actor, String name, List<String> paths) {
    Map<String, String> pages = new LinkedHashMap<>();
    paths.forEach(path -> pages.put(path, draw(actor, path)));
    check(chromium, name, pages);
  }

  /** The same for pages that were drawn already, by address: what a form answers with. */
  public void check(Chromium chromium, String name, Map<String, String> pages) {
    var site = new ClasspathSite(pages);
    Pages.LOOKS.forEach(look -> site.check(chromium, name, look));
  }

  private String draw(@Nullable Actor actor, String path) {
    try {
      var request = get(path).accept(MediaType.TEXT_HTML);
      var answer = mvc.perform(actor == null ? request : request.with(house.signedIn(actor))).andReturn().getResponse();
      assertThat(answer.getStatus()).as("status of %s", path).isEqualTo(200);
      return answer.getContentAsString();
    } catch (Exception e) {
      throw new AssertionError("GET " + path, e);
    }
  }
}
