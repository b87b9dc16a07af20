package org.handrail.path.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Diagnosis;
import org.handrail.path.plan.Dimension;
import org.handrail.path.plan.Frequency;
import org.handrail.path.plan.Goal;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.ProposePlan;
import org.handrail.path.plan.SaveDraft;
import org.handrail.path.plan.ServiceKind;
import org.handrail.path.plan.VersionState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a draft: everything typed is saved with each button, complete or not. */
@Controller
@RequestMapping("/patients/{patient}/plan/draft")
class DraftController {
  private final PlanPages pages;
  private final Plans plans;
  private final SaveDraft save;
  private final ProposePlan propose;
  private final Diagnoses diagnoses;
  private final StaffDirectory staff;

  DraftController(PlanPages pages, Plans plans, SaveDraft save, ProposePlan propose, Diagnoses diagnoses,
      StaffDirectory staff) {
    this.pages = pages;
    this.plans = plans;
    this.save = save;
    this.propose = propose;
    this.diagnoses = diagnoses;
    this.staff = staff;
  }

  @GetMapping
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView edit(@PathVariable PatientId patient) {
    return plans.pending(patient)
        .filter(v -> v.state() == VersionState.DRAFT)
        .map(draft -> view(patient, draft, draft.edit(), draft.content(), DraftForm.of(draft.content()), null, 200))
        .orElseGet(() -> new ModelAndView("redirect:" + PlanPages.base(patient)));
  }

  @PostMapping
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView save(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var draft = plans.find(patient, PlanController.version(form));
    if (draft.isEmpty()) {
      return new ModelAndView("redirect:" + PlanPages.base(patient));
    }
    int seen = form.value("edit").matches("\\d{1,6}") ? Integer.parseInt(form.value("edit")) : -1;
    var read = new DraftForm(form, id -> words(patient, id));
    PlanContent typed = read.read();
    if (!read.refusals().isEmpty()) {
      return view(patient, draft.get(), seen, typed, form.refused(read.refusals()), null, 422);
    }
    String command = form.value("do");
    var edited = DraftEdit.apply(typed, command);
    return switch (save.save(patient, draft.get().id(), seen, edited.content())) {
      case SaveDraft.Result.Saved(int edit) ->
          command.equals("finish")
              ? finish(patient, draft.get(), edit, edited.content(), flash)
              : saved(patient, command, edited.anchor(), flash);
      case SaveDraft.Result.Refused(var refusals) ->
          view(patient, draft.get(), seen, typed, form.refused(refusals), null, 422);
      case SaveDraft.Result.Overtaken(int edit, String by, var at, var changes) ->
          view(patient, draft.get(), edit, edited.content(), DraftForm.of(edited.content()),
              new DraftPage.Meanwhile(by + " saved this draft " + pages.days().moment(at), changes), 409);
    };
  }

  private ModelAndView saved(PatientId patient, String command, String anchor, RedirectAttributes flash) {
    if (command.equals("save")) {
      flash.addFlashAttribute("saved", "Draft saved.");
    }
    return new ModelAndView(
        "redirect:" + PlanPages.base(patient) + "/draft" + (anchor.isEmpty() ? "" : "#" + anchor));
  }

  private ModelAndView finish(
      PatientId patient, PlanVersion draft, int edit, PlanContent content, RedirectAttributes flash) {
    var outcome = propose.propose(patient, draft.id(), edit);
    if (!outcome.isDone()) {
      return view(patient, draft, edit, content, DraftForm.of(content).refused(outcome.refusals()), null, 422);
    }
    flash.addFlashAttribute("saved", "The plan is finished. It counts when it is signed.");
    return new ModelAndView("redirect:" + PlanPages.base(patient) + "/sign");
  }

  private @Nullable String words(PatientId patient, UUID id) {
    return diagnoses.open(patient).stream()
        .filter(d -> d.id().value().equals(id))
        .map(DraftController::words)
        .findFirst()
        .orElse(null);
  }

  private static String words(Diagnosis diagnosis) {
    return diagnosis.display() + " (" + diagnosis.codeLine() + ")";
  }

  private ModelAndView view(
      PatientId patient, PlanVersion draft, int edit, PlanContent content, Form form,
      DraftPage.@Nullable Meanwhile meanwhile, int status) {
    Days days = pages.days();
    var page =
        new DraftPage(
            PlanPages.base(patient),
            draft.number() == 1 ? "Write the plan" : "Change the plan",
            staff.get(draft.changedBy()).name().shown() + " saved it " + days.moment(draft.changedAt()),
            draft.id().toString(),
            edit,
            content,
            pages.hours(patient, content),
            Choice.of(Dimension.values(), Dimension::label),
            Choice.of(diagnoses.open(patient), d -> d.id().toString(), DraftController::words),
            Choice.of(staff.active(), s -> s.id().toString(), s -> s.name().shown()),
            Choice.of(ServiceKind.values(), ServiceKind::label),
            Choice.of(Frequency.values(), Frequency::label),
            goals(content),
            meanwhile,
            form);
    return new ModelAndView("path/plan/draft", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static List<Choice> goals(PlanContent content) {
    var choices = new ArrayList<Choice>();
    for (Goal goal : content.goals()) {
      int n = choices.size() + 1;
      choices.add(new Choice(goal.id().toString(), "Goal " + n + (goal.about().isBlank() ? "" : ", " + goal.about())));
    }
    return choices;
  }
}
