package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.handrail.foundation.accounts.ChangeOrganization;
import org.handrail.foundation.accounts.OrganizationSettings;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Name, clock, phone numbers, and who acts on a danger. */
@Controller
class OrganizationController {
  private final Organizations organizations;
  private final OrganizationSettings settings;
  private final ChangeOrganization change;
  private final Access access;

  OrganizationController(
      Organizations organizations, OrganizationSettings settings, ChangeOrganization change, Access access) {
    this.organizations = organizations;
    this.settings = settings;
    this.change = change;
    this.access = access;
  }

  @GetMapping("/admin/organization")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  String page(Model model) {
    OrganizationSettings.Settings now = settings.current();
    return draw(model, now.version(), OrganizationForm.of(organizations.current(), now));
  }

  @PostMapping("/admin/organization")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String save(
      @RequestParam int version, Form form, Model model, HttpServletResponse response, RedirectAttributes flash) {
    Outcome<Integer> outcome = OrganizationForm.read(form, version).then(change::change);
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", "Saved. Pages show it from now on.");
      return "redirect:/admin/organization";
    }
    response.setStatus(422);
    return draw(model, version, form.refused(outcome.refusals()));
  }

  private String draw(Model model, int version, Form form) {
    model.addAttribute(
        "page",
        new OrganizationPage(
            access.may(Area.ADMINISTRATION, Act.WRITE),
            settings.current().patientPagesOpen(),
            version,
            Zones.choices(organizations.current().timeZone().getId()),
            form));
    return "foundation/accounts/organization";
  }
}
