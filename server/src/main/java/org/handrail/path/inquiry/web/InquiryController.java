package org.handrail.path.inquiry.web;

import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.Appointment;
import org.handrail.path.inquiry.ContactResult;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.MakeReady;
import org.handrail.path.inquiry.PlanNextStep;
import org.handrail.path.inquiry.RecordContact;
import org.handrail.path.inquiry.ReopenInquiry;
import org.handrail.path.inquiry.SettleAppointment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One inquiry, and what can be done on its page at once. */
@Controller
class InquiryController {

  private final InquiryPages pages;
  private final InquiryView view;
  private final RecordContact recordContact;
  private final PlanNextStep planNextStep;
  private final SettleAppointment settle;
  private final MakeReady makeReady;
  private final ReopenInquiry reopen;

  InquiryController(
      InquiryPages pages,
      InquiryView view,
      RecordContact recordContact,
      PlanNextStep planNextStep,
      SettleAppointment settle,
      MakeReady makeReady,
      ReopenInquiry reopen) {
    this.pages = pages;
    this.view = view;
    this.recordContact = recordContact;
    this.planNextStep = planNextStep;
    this.settle = settle;
    this.makeReady = makeReady;
    this.reopen = reopen;
  }

  @GetMapping("/inquiries/{inquiry}")
  @MayEnter(area = Area.INQUIRY, act = Act.READ)
  ModelAndView show(@PathVariable InquiryId inquiry) {
    Inquiry q = pages.open(inquiry, Act.READ);
    return view.draw(q, Form.empty(), InquiryView.nextOf(q), HttpStatus.OK);
  }

  @PostMapping("/inquiries/{inquiry}/contact")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView contact(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    var outcome = recordContact.record(inquiry, InquiryPages.one(ContactResult.values(), form, "result"), form.value("words"));
    return answer(inquiry, outcome, form, null, "Written down.", redirect);
  }

  @PostMapping("/inquiries/{inquiry}/next")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView next(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    var outcome = planNextStep.plan(
        inquiry, InquiryPages.version(form), staff(form.value("owner")), form.value("nextStep"), DetailsForm.date(form.value("nextStepDue")));
    return answer(inquiry, outcome, null, form, "The next step is set.", redirect);
  }

  @PostMapping("/inquiries/{inquiry}/settle")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView settle(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    var outcome = settle.settle(inquiry, InquiryPages.version(form), InquiryPages.one(Appointment.State.values(), form, "state"));
    return answer(inquiry, outcome, null, null, "Recorded.", redirect);
  }

  @PostMapping("/inquiries/{inquiry}/ready")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView ready(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    return answer(inquiry, makeReady.makeReady(inquiry, InquiryPages.version(form)), null, null, "Ready for placement.", redirect);
  }

  @PostMapping("/inquiries/{inquiry}/reopen")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView reopen(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    return answer(inquiry, reopen.reopen(inquiry, InquiryPages.version(form)), null, null, "Open again.", redirect);
  }

  private ModelAndView answer(
      InquiryId inquiry, Outcome<InquiryId> outcome, @Nullable Form contact, @Nullable Form next, String saved, RedirectAttributes redirect) {
    if (outcome.isDone()) {
      redirect.addFlashAttribute("saved", saved);
      return new ModelAndView("redirect:/inquiries/" + inquiry);
    }
    Inquiry now = pages.open(inquiry, Act.WRITE);
    return view.draw(
        now,
        contact == null ? Form.empty() : contact.refused(outcome.refusals()),
        next != null
            ? next.refused(outcome.refusals())
            : contact != null ? InquiryView.nextOf(now) : InquiryView.nextOf(now).refused(outcome.refusals()),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static @Nullable StaffId staff(String id) {
    try {
      return id.isBlank() ? null : new StaffId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
