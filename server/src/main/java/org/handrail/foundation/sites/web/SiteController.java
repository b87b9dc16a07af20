package org.handrail.foundation.sites.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.ChangeSite;
import org.handrail.foundation.sites.CreateSite;
import org.handrail.foundation.sites.Site;
import org.handrail.foundation.sites.SiteDetails;
import org.handrail.foundation.sites.SiteId;
import org.handrail.foundation.sites.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a site or changes one. */
@Controller
class SiteController {
  private final Sites sites;
  private final CreateSite createSite;
  private final ChangeSite changeSite;

  SiteController(Sites sites, CreateSite createSite, ChangeSite changeSite) {
    this.sites = sites;
    this.createSite = createSite;
    this.changeSite = changeSite;
  }

  @GetMapping("/admin/programs/sites/new")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String add(Model model) {
    return draw(model, "/admin/programs/sites/new", true, 0, Form.empty());
  }

  @PostMapping("/admin/programs/sites/new")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String add(Form form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    var outcome = createSite.create(details(form, true));
    if (outcome.isDone()) {
      return saved(redirect, form);
    }
    response.setStatus(422);
    return draw(model, "/admin/programs/sites/new", true, 0, form.refused(outcome.refusals()));
  }

  @GetMapping("/admin/programs/sites/{site}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  String edit(@PathVariable SiteId site, Model model) {
    Site now = sites.get(site);
    return draw(model, "/admin/programs/sites/" + site, false, now.version(), known(now));
  }

  @PostMapping("/admin/programs/sites/{site}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String change(
      @PathVariable SiteId site,
      @RequestParam int version,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Outcome<Integer> outcome = changeSite.change(site, version, details(form, form.has("active", "true")));
    if (outcome.isDone()) {
      return saved(redirect, form);
    }
    response.setStatus(422);
    // The version that is true now: saving again overwrites knowingly, after the message told what changed.
    return draw(model, "/admin/programs/sites/" + site, false, sites.get(site).version(), form.refused(outcome.refusals()));
  }

  private static String saved(RedirectAttributes redirect, Form form) {
    redirect.addFlashAttribute("saved", form.value("name") + " is saved.");
    return "redirect:/admin/programs";
  }

  private static String draw(Model model, String action, boolean isNew, int version, Form form) {
    List<Choice> zones =
        ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.startsWith("America/") || zone.startsWith("Pacific/"))
            .sorted()
            .map(zone -> new Choice(zone, zone.replace('_', ' ')))
            .toList();
    model.addAttribute("page", new SitePage(action, isNew, version, zones, form));
    return "foundation/sites/site";
  }

  private static SiteDetails details(Form form, boolean active) {
    return new SiteDetails(
        form.value("name"),
        new Site.Place(
            form.value("address"), form.value("city"), form.value("state"), form.value("postalCode"), form.value("phone")),
        form.value("timeZone"),
        active);
  }

  private static Form known(Site site) {
    Map<String, Object> known = new HashMap<>();
    known.put("name", site.name());
    known.put("address", site.place().address());
    known.put("city", site.place().city());
    known.put("state", site.place().state());
    known.put("postalCode", site.place().postalCode());
    known.put("phone", site.place().phone());
    known.put("timeZone", site.zone().getId());
    if (site.active()) {
      known.put("active", "true");
    }
    return Form.of(known);
  }
}
