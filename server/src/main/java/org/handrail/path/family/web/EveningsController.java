package org.handrail.path.family.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.family.FamilyEvening;
import org.handrail.path.family.FamilyEvenings;
import org.handrail.path.family.FamilyRules;
import org.handrail.path.family.FamilyTexts;
import org.handrail.path.family.PlanEvening;
import org.handrail.path.family.SetFamilyRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans family evenings, and decides whether patients read what their people write. */
@Controller
class EveningsController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d, yyyy", Locale.US);
  private static final int WEEKS_BACK = 8;
  private static final int WEEKS_AHEAD = 26;

  private final FamilyEvenings evenings;
  private final PlanEvening plan;
  private final FamilyTexts texts;
  private final FamilyRules rules;
  private final SetFamilyRule setRule;
  private final Programs programs;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  EveningsController(FamilyEvenings evenings, PlanEvening plan, FamilyTexts texts, FamilyRules rules, SetFamilyRule setRule,
      Programs programs, StaffDirectory staff, Organizations organizations, Access access, Clock clock) {
    this.evenings = evenings;
    this.plan = plan;
    this.texts = texts;
    this.rules = rules;
    this.setRule = setRule;
    this.programs = programs;
    this.staff = staff;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/family-evenings")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.READ)
  ModelAndView show() {
    return draw(Form.empty(), 200);
  }

  @PostMapping("/family-evenings")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.WRITE)
  ModelAndView plan(Form form, RedirectAttributes flash) {
    String minutes = form.value("minutes");
    return answer(plan.plan(form.value("topic"), parse(form.value("day"), LocalDate::parse), parse(form.value("starts"), LocalTime::parse),
        minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0, form.value("place"), form.value("video")), form, flash, "Planned.");
  }

  @PostMapping("/family-evenings/{evening}/cancel")
  @MayEnter(area = Area.FAMILY_MESSAGES, act = Act.WRITE)
  ModelAndView cancel(@PathVariable UUID evening, RedirectAttributes flash) {
    return answer(plan.cancel(evening), Form.empty(), flash, "Called off.");
  }

  @GetMapping("/admin/family")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ModelAndView rules() {
    boolean write = access.may(Area.ADMINISTRATION, Act.WRITE);
    return new ModelAndView("path/family/rules", Map.of("rules", programs.all().stream()
        .map(p -> new EveningsPage.Rule(p.id().toString(), p.fullName(), rules.patientReads(p.id()), write)).toList()));
  }

  @PostMapping("/admin/family/{program}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView rule(@PathVariable ProgramId program, Form form, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", setRule.set(program, form.has("reads", "true")).isDone() ? "Saved. It counts from now on." : "There is no such program.");
    return new ModelAndView("redirect:/admin/family");
  }

  private ModelAndView answer(Outcome<?> outcome, Form form, RedirectAttributes flash, String saved) {
    if (!outcome.isDone()) {
      return draw(form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:/family-evenings");
  }

  private ModelAndView draw(Form form, int status) {
    LocalDate today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    boolean write = access.may(Area.FAMILY_MESSAGES, Act.WRITE);
    var lines = evenings.between(today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_AHEAD)).stream()
        .map(e -> new EveningsPage.Line(e.id().toString(), e.title(), line(e), write && !e.cancelled() && !e.day().isBefore(today))).toList();
    var page = new EveningsPage(lines, write, Choice.of(texts.topics(), FamilyTexts.Topic::id, FamilyTexts.Topic::title), form);
    return new ModelAndView("path/family/evenings", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private String line(FamilyEvening e) {
    return DAY.format(e.day()) + ", " + e.starts() + " to " + e.ends() + " · " + e.place() + " · " + staff.get(e.leader()).name().shown()
        + (e.cancelled() ? " · called off" : "");
  }

  private static <T> @Nullable T parse(String typed, Function<String, T> reader) {
    try {
      return reader.apply(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
