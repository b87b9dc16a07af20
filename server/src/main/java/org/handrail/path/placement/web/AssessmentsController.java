package org.handrail.path.placement.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.path.placement.Assessment;
import org.handrail.path.placement.Assessments;
import org.handrail.path.placement.PlacementDecision;
import org.handrail.path.placement.StartAssessment;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Assessment tab: every assessment of a patient, and starting one. */
@Controller
class AssessmentsController {
  private static final Set<Role> TREATING = Set.of(Role.COUNSELOR, Role.MEDICAL, Role.CASE_MANAGER, Role.SUPERVISOR);

  private final Assessments assessments;
  private final StartAssessment start;
  private final StaffDirectory staff;
  private final RulePacks packs;
  private final CareTeam team;
  private final PlacementPages pages;

  AssessmentsController(Assessments assessments, StartAssessment start, StaffDirectory staff, RulePacks packs, CareTeam team,
      PlacementPages pages) {
    this.assessments = assessments;
    this.start = start;
    this.staff = staff;
    this.packs = packs;
    this.team = team;
    this.pages = pages;
  }

  @GetMapping("/patients/{patient}/assessment")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ, honours = Limit.MINIMUM)
  ModelAndView list(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), Form.empty(), HttpStatusCode.valueOf(200));
  }

  @PostMapping("/patients/{patient}/assessment")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView start(@PathVariable PatientId patient, Form form) {
    var tables = packs.placementPacks();
    String table = tables.size() == 1 ? tables.getFirst().info().ref().id() : form.value("table");
    var outcome = java.util.Arrays.stream(Assessment.Purpose.values()).filter(purpose -> form.has("purpose", purpose.name())).findFirst()
        .map(purpose -> start.start(patient, purpose, table))
        .orElseGet(() -> Outcome.refused("purpose", "Choose why it is made"));
    return outcome.isDone()
        ? new ModelAndView("redirect:" + PlacementPages.base(patient, outcome.orElseThrow()))
        : view(patient, form.refused(outcome.refusals()), Form.empty(), HttpStatusCode.valueOf(422));
  }

  @PostMapping("/patients/{patient}/assessment/team")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView bringIn(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var chosen = colleagues(patient).stream().filter(member -> form.has("colleague", member.id().toString())).findFirst();
    if (chosen.isEmpty()) {
      return view(patient, Form.empty(), form.refused(List.of(new Refusal("colleague", "Choose a colleague"))), HttpStatusCode.valueOf(422));
    }
    team.join(patient, chosen.get().id(), CareTeam.Part.MEMBER);
    flash.addFlashAttribute("saved", chosen.get().name().shown() + " is on the team and may open this record now.");
    return new ModelAndView("redirect:/patients/" + patient + "/assessment");
  }

  /** Those who treat and are not on the team yet. */
  private List<StaffMember> colleagues(PatientId patient) {
    var on = team.of(patient).stream().map(member -> member.staff().id()).toList();
    return staff.active().stream().filter(member -> !on.contains(member.id()))
        .filter(member -> !java.util.Collections.disjoint(member.roles(), TREATING)).toList();
  }

  private ModelAndView view(PatientId patient, Form form, Form teamForm, HttpStatusCode status) {
    var all = assessments.of(patient);
    var decisions = assessments.decisions(patient);
    var names = Names.of(staff, all.stream().map(Assessment::startedBy).distinct().toList());
    Times times = pages.times();
    var open = all.stream().filter(Assessment::isDraft).findFirst().map(draft -> PlacementPages.base(patient, draft.id())).orElse(null);
    var purpose = decisions.isEmpty() ? Assessment.Purpose.INTAKE : Assessment.Purpose.REVIEW;
    // Who may see the minimum reads levels and days: no evidence, no reasons, no team.
    boolean whole = pages.mayReadWhole(patient);
    var page = new AssessmentsPage("/patients/" + patient + "/assessment",
        all.stream().map(assessment -> line(assessment, decisions, names, times, whole)).toList(), whole ? open : null, pages.mayWrite(patient), whole,
        Choice.of(Assessment.Purpose.values(), Assessment.Purpose::label),
        Choice.of(packs.placementPacks(), pack -> pack.info().ref().id(), pack -> pack.info().name()), purpose.name(),
        team.of(patient).stream().map(member -> new AssessmentsPage.Member(member.staff().name().shown(), member.part().label())).toList(),
        Choice.of(colleagues(patient), member -> member.id().toString(), member -> member.name().shown()
            + (member.title().isBlank() ? "" : ", " + member.title())), form, teamForm);
    return new ModelAndView("path/placement/assessments", Map.of("page", page), status);
  }

  private AssessmentsPage.Line line(Assessment assessment, List<PlacementDecision> decisions, Names names, Times times, boolean whole) {
    var pack = packs.placement(assessment.pack());
    var decision = decisions.stream().filter(made -> made.assessment().equals(assessment.id())).findFirst();
    var level = decision.flatMap(made -> pack.level(made.actual()));
    var note = decision.filter(PlacementDecision::differs).flatMap(made -> pack.level(made.recommended()))
        .map(recommended -> "Recommended: " + recommended.name());
    String dot = switch (assessment.state()) {
      case DRAFT -> "needs";
      case DECIDED -> "ok";
      case SET_ASIDE -> "away";
    };
    String when = "Started " + times.day(assessment.startedAt()) + " by " + names.of(assessment.startedBy())
        + (assessment.closedAt() == null ? "" : ", closed " + times.day(assessment.closedAt()));
    return new AssessmentsPage.Line(whole ? PlacementPages.base(assessment.patient(), assessment.id()) : null,
        "Assessment " + assessment.number() + " · " + assessment.purpose().label(), dot, assessment.state().label(), when,
        level.map(found -> found.name()).orElse(null), level.map(found -> found.setting().name().toLowerCase(Locale.US)).orElse(null),
        note.or(() -> java.util.Optional.ofNullable(whole ? assessment.setAsideWhy() : null)).orElse(null));
  }
}
