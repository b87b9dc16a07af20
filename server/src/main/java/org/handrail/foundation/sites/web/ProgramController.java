package org.handrail.foundation.sites.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.ChangeProgram;
import org.handrail.foundation.sites.CreateProgram;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.PackChoice;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.ProgramDetails;
import org.handrail.foundation.sites.ProgramPackCatalog;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.SiteId;
import org.handrail.foundation.sites.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a program or changes one. */
@Controller
class ProgramController {
  private final Sites sites;
  private final Programs programs;
  private final LevelsOfCare levels;
  private final List<ProgramPackCatalog> packs;
  private final CreateProgram createProgram;
  private final ChangeProgram changeProgram;

  ProgramController(
      Sites sites,
      Programs programs,
      LevelsOfCare levels,
      List<ProgramPackCatalog> packs,
      CreateProgram createProgram,
      ChangeProgram changeProgram) {
    this.sites = sites;
    this.programs = programs;
    this.levels = levels;
    this.packs = packs;
    this.createProgram = createProgram;
    this.changeProgram = changeProgram;
  }

  @GetMapping("/admin/programs/sites/{site}/new")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String add(@PathVariable SiteId site, Model model) {
    return drawNew(model, site, ProgramForm.untouched());
  }

  @PostMapping("/admin/programs/sites/{site}/new")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String add(@PathVariable SiteId site, Form form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    Outcome<ProgramId> outcome =
        ProgramForm.read(form, true).then(details -> createProgram.create(site, form.value("level"), details));
    if (outcome.isDone()) {
      return saved(redirect, form);
    }
    response.setStatus(422);
    return drawNew(model, site, form.refused(outcome.refusals()));
  }

  @GetMapping("/admin/programs/{program}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  String edit(@PathVariable ProgramId program, Model model) {
    Program now = programs.get(program);
    return draw(model, now, ProgramForm.of(now));
  }

  @PostMapping("/admin/programs/{program}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String change(
      @PathVariable ProgramId program,
      @RequestParam int version,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Outcome<ProgramDetails> details = ProgramForm.read(form, form.has("active", "true"));
    Outcome<Integer> outcome = details.then(read -> changeProgram.change(program, version, read));
    if (outcome.isDone()) {
      return saved(redirect, form);
    }
    response.setStatus(422);
    return draw(model, programs.get(program), form.refused(outcome.refusals()));
  }

  private static String saved(RedirectAttributes redirect, Form form) {
    redirect.addFlashAttribute("saved", form.value("name") + " is saved.");
    return "redirect:/admin/programs";
  }

  private String drawNew(Model model, SiteId site, Form form) {
    var choices = Choice.of(levels.all(), level -> level.code(), level -> level.label() + " (" + level.code() + ")");
    model.addAttribute(
        "page",
        new ProgramPage(
            "/admin/programs/sites/" + site + "/new", sites.get(site).name(), true, 0, "", choices, packChoices(null), form));
    return "foundation/sites/program";
  }

  private String draw(Model model, Program now, Form form) {
    String level = now.level().label() + " (" + now.level().code() + ")";
    model.addAttribute(
        "page",
        new ProgramPage(
            "/admin/programs/" + now.id(), now.siteName(), false, now.version(), level, List.of(), packChoices(now.pack()), form));
    return "foundation/sites/program";
  }

  /** The newest packs, and the one in use when a newer version of it exists. */
  private List<Choice> packChoices(@org.jspecify.annotations.Nullable PackChoice inUse) {
    var all = new java.util.ArrayList<>(packs.stream().flatMap(catalog -> catalog.choices().stream()).toList());
    if (inUse != null && all.stream().noneMatch(choice -> choice.key().equals(inUse.key()))) {
      all.add(inUse);
    }
    return Choice.of(all, PackChoice::key, choice -> choice.name() + ", version " + choice.version());
  }
}
