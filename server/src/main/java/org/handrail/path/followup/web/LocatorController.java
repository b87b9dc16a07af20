package org.handrail.path.followup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.followup.Locator;
import org.handrail.path.followup.Locators;
import org.handrail.path.followup.SaveLocator;
import org.handrail.path.followup.Way;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may be reached after treatment, how, and what may be said. */
@Controller
class LocatorController {
  private final Locators locators;
  private final SaveLocator save;
  private final LocatorPages pages;
  private final Patients patients;
  private final Access access;

  LocatorController(Locators locators, SaveLocator save, LocatorPages pages, Patients patients, Access access) {
    this.locators = locators;
    this.save = save;
    this.pages = pages;
    this.patients = patients;
    this.access = access;
  }

  @GetMapping("/patients/{patient}/follow-up/locator")
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    Locator locator = locators.of(patient);
    return view(locator, locator.number(), LocatorPages.form(locator), 200);
  }

  @PostMapping("/patients/{patient}/follow-up/locator")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView save(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    List<Way> ways = ways(form);
    int number = form.value("number").matches("\\d{1,9}") ? Integer.parseInt(form.value("number")) : -1;
    var outcome = save.save(patient, number, new SaveLocator.Said(Typed.yesOrNo(form.value("permitted")), ways, form.value("bestTime"), form.value("note")));
    if (!outcome.isDone()) {
      Locator now = locators.of(patient);
      return view(now, now.number() == number ? number : now.number(), LocatorPages.form(form, ways).refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", outcome.orElseThrow().permitted() ? "Written down. Nobody says more than this." : "Written down. Nobody contacts them about how it goes.");
    return new ModelAndView("redirect:/patients/" + patient + "/follow-up/locator");
  }

  /** A line nobody wrote an address or a name into is none. */
  private static List<Way> ways(Form form) {
    var ways = new ArrayList<Way>();
    for (int i = 0; i < SaveLocator.WAYS; i++) {
      String who = form.value("who" + i).strip();
      String address = form.value("address" + i).strip();
      if (!who.isEmpty() || !address.isEmpty()) {
        ways.add(new Way(Objects.requireNonNullElse(Typed.one(Way.Kind.values(), form.value("kind" + i)), Way.Kind.PHONE), who, address,
            // What nobody chose is the least.
            Objects.requireNonNullElse(Typed.one(Way.MaySay.values(), form.value("say" + i)), Way.MaySay.NOTHING)));
      }
    }
    return ways;
  }

  private ModelAndView view(Locator locator, int number, Form form, int status) {
    int rows = Math.clamp(locator.ways().size() + 2L, 3, SaveLocator.WAYS);
    while (rows < SaveLocator.WAYS && !form.value("address" + (rows - 1)).isEmpty()) {
      rows++;
    }
    var page = new LocatorPage("/patients/" + locator.patient(), patients.get(locator.patient()).name().called(), number, rows,
        Choice.of(Way.Kind.values(), Way.Kind::label), Choice.of(Way.MaySay.values(), Way.MaySay::label), pages.saved(locator),
        access.may(Area.PLAN, Act.WRITE, locator.patient()), form);
    return new ModelAndView("path/followup/locator", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
