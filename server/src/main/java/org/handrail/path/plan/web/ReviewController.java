package org.handrail.path.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.plan.PlanReview.Decision;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.ReviewPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holding a review: look at goals and progress, decide, sign. */
@Controller
@RequestMapping("/patients/{patient}/plan/review")
class ReviewController {
  private static final List<Choice> DECISIONS =
      List.of(
          new Choice(Decision.CONTINUE.name(), Decision.CONTINUE.label(), "Nothing changes; the next review is counted from today."),
          new Choice(Decision.CHANGE.name(), Decision.CHANGE.label(), "A draft is opened. This plan counts until the new one is signed."),
          new Choice(Decision.END.name(), Decision.END.label(), "The plan is closed and stays on record."));

  private final PlanPages pages;
  private final Plans plans;
  private final ReviewPlan review;
  private final Access access;

  ReviewController(PlanPages pages, Plans plans, ReviewPlan review, Access access) {
    this.pages = pages;
    this.plans = plans;
    this.review = review;
    this.access = access;
  }

  @GetMapping
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  @PostMapping
  @MayEnter(area = Area.PLAN, act = Act.SIGN)
  ModelAndView hold(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Decision decision = decision(form.value("decision"));
    var outcome =
        review.review(patient, PlanController.version(form), decision, form.value("words"), SignController.method(form));
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Review signed.");
    return new ModelAndView("redirect:" + PlanPages.base(patient) + (decision == Decision.CHANGE ? "/draft" : ""));
  }

  private static @Nullable Decision decision(String name) {
    return Arrays.stream(Decision.values()).filter(d -> d.name().equals(name)).findFirst().orElse(null);
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    var active = plans.active(patient);
    if (active.isEmpty()) {
      return new ModelAndView("redirect:" + PlanPages.base(patient));
    }
    Days days = pages.days();
    var page =
        new ReviewPage(
            PlanPages.base(patient),
            active.get().id().toString(),
            "Review version " + active.get().number(),
            pages.content(active.get(), days),
            pages.due(patient, days),
            DECISIONS,
            ReviewPlan.MEANING,
            Acting.actor().name(),
            access.may(Area.PLAN, Act.SIGN, patient),
            form);
    return new ModelAndView("path/plan/review", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
