package org.handrail.face.guide.web;

import org.handrail.face.guide.Guide;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.privacy.Public;
import org.handrail.foundation.privacy.SignInAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The guide: what to expect, for anybody. */
@Controller
@Public
class GuideController {

  private final Guide guide;
  private final Levels levels;
  private final Organizations organizations;
  private final OwnResults ownResults;

  GuideController(Guide guide, Levels levels, Organizations organizations, OwnResults ownResults) {
    this.guide = guide;
    this.levels = levels;
    this.organizations = organizations;
    this.ownResults = ownResults;
  }

  /** The first page of the product: whoever is signed in goes to their own first page. */
  @GetMapping("/")
  String first(Model model) {
    if (Acting.find().isPresent()) {
      Actor actor = Acting.actor();
      return "redirect:" + SignInAddress.home(actor);
    }
    return organizations.all().isEmpty() ? "redirect:/setup" : home(model);
  }

  @GetMapping("/guide")
  String home(Model model) {
    return show(model, "", "home");
  }

  @GetMapping("/at/{slug}")
  String home(@PathVariable String slug, Model model) {
    return show(model, base(slug), "home");
  }

  @GetMapping("/guide/{topic}")
  String topic(@PathVariable String topic, Model model) {
    return show(model, "", topic, null);
  }

  @GetMapping("/at/{slug}/{topic}")
  String topic(@PathVariable String slug, @PathVariable String topic, Model model) {
    return show(model, base(slug), topic, slug);
  }

  private String show(Model model, String base, String topic, @Nullable String slug) {
    Topic found = Topic.at(topic);
    if (found == Topic.EVIDENCE) {
      model.addAttribute("own", ownResults.of(slug));
    }
    return show(model, base, found.template());
  }

  private String show(Model model, String base, String template) {
    model.addAttribute("page", new GuidePage(base, guide, levels.sideBySide(), levels.ownLeast(), levels.ownHours(),
        levels.ownWeeks(), levels.sources()));
    return "face/guide/" + template;
  }

  private String base(String slug) {
    return organizations.bySlug(slug).map(found -> "/at/" + found.slug())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
