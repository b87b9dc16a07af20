package org.handrail.path.inquiry.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.SaveScreening;
import org.handrail.path.inquiry.Screening;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions at first contact. */
@Controller
class ScreeningController {

  private static final Map<String, List<Choice>> CHOICES = Map.of(
      "selfHarm", Choice.of(Screening.SelfHarm.values(), Screening.SelfHarm::label),
      "withdrawal", Choice.of(Screening.Withdrawal.values(), Screening.Withdrawal::label),
      "overdose", Choice.of(Screening.Overdose.values(), Screening.Overdose::label),
      "pregnant", Choice.of(Screening.Said.values(), Screening.Said::label),
      "injects", Choice.of(Screening.Said.values(), Screening.Said::label));

  private final InquiryPages pages;
  private final Inquiries inquiries;
  private final SaveScreening save;

  ScreeningController(InquiryPages pages, Inquiries inquiries, SaveScreening save) {
    this.pages = pages;
    this.inquiries = inquiries;
    this.save = save;
  }

  @GetMapping("/inquiries/{inquiry}/screening")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView ask(@PathVariable InquiryId inquiry) {
    Inquiry q = pages.open(inquiry, Act.WRITE);
    return view(q, inquiries.screening(inquiry).map(s -> before(s.answers())).orElse(Form.empty()), HttpStatus.OK);
  }

  @PostMapping("/inquiries/{inquiry}/screening")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView save(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    Screening screening = read(form);
    var outcome = save.save(inquiry, InquiryPages.version(form), screening);
    if (!outcome.isDone()) return view(pages.open(inquiry, Act.WRITE), form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
    redirect.addFlashAttribute("saved", screening.dangers().isEmpty() ? "The screening is saved." : "The screening is saved and an alert is open.");
    return new ModelAndView("redirect:/inquiries/" + inquiry);
  }

  private static ModelAndView view(Inquiry q, Form form, HttpStatusCode status) {
    String base = "/inquiries/" + q.id();
    return new ModelAndView(
        "path/inquiry/screening", Map.of("page", new StepPage(base, base + "/screening", q.details().name(), q.version(), CHOICES, form)), status);
  }

  private static Screening read(Form form) {
    return new Screening(
        form.value("wants"),
        form.value("substances"),
        form.value("lastUse"),
        or(InquiryPages.one(Screening.SelfHarm.values(), form, "selfHarm"), Screening.SelfHarm.NOT_ASKED),
        or(InquiryPages.one(Screening.Withdrawal.values(), form, "withdrawal"), Screening.Withdrawal.NOT_ASKED),
        or(InquiryPages.one(Screening.Overdose.values(), form, "overdose"), Screening.Overdose.NOT_ASKED),
        or(InquiryPages.one(Screening.Said.values(), form, "pregnant"), Screening.Said.NOT_ASKED),
        or(InquiryPages.one(Screening.Said.values(), form, "injects"), Screening.Said.NOT_ASKED),
        form.value("medications"),
        form.value("payer"),
        form.value("times"),
        form.value("transport"),
        form.value("action"));
  }

  private static <E> E or(@org.jspecify.annotations.Nullable E chosen, E otherwise) {
    return chosen == null ? otherwise : chosen;
  }

  /** What was answered before, for another look. Safety is always asked again: an old "no" must not stand there as if said today. */
  private static Form before(Screening s) {
    var known = new HashMap<String, Object>();
    known.put("wants", s.wants());
    known.put("substances", s.substances());
    known.put("lastUse", s.lastUse());
    known.put("pregnant", s.pregnant().name());
    known.put("injects", s.injects().name());
    known.put("medications", s.medications());
    known.put("payer", s.payer());
    known.put("times", s.times());
    known.put("transport", s.transport());
    return Form.of(known);
  }
}
