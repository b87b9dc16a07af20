package org.handrail.path.inquiry.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.Appointment;
import org.handrail.path.inquiry.CloseInquiry;
import org.handrail.path.inquiry.CloseReason;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.OfferAppointment;
import org.handrail.path.inquiry.PutOnWaitlist;
import org.handrail.path.inquiry.WaitReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps that need a form of their own: an appointment, the waitlist, the end. */
@Controller
class StepController {

  private final InquiryPages pages;
  private final OfferAppointment offer;
  private final PutOnWaitlist waitlist;
  private final CloseInquiry close;

  StepController(InquiryPages pages, OfferAppointment offer, PutOnWaitlist waitlist, CloseInquiry close) {
    this.pages = pages;
    this.offer = offer;
    this.waitlist = waitlist;
    this.close = close;
  }

  @GetMapping("/inquiries/{inquiry}/appointment")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView appointment(@PathVariable InquiryId inquiry) {
    Inquiry q = pages.open(inquiry, Act.WRITE);
    Form form = q.details().program() == null ? Form.empty() : Form.of(Map.of("program", q.details().program()));
    return view("appointment", q, form, appointmentChoices(), HttpStatus.OK);
  }

  @PostMapping("/inquiries/{inquiry}/appointment")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView appointment(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    var offered = new OfferAppointment.Offer(
        DetailsForm.program(form.value("program")), DetailsForm.date(form.value("day")), time(form.value("starts")),
        InquiryPages.one(Appointment.Mode.values(), form, "mode"));
    return answer("appointment", inquiry, form, offer.offer(inquiry, InquiryPages.version(form), offered), appointmentChoices(), "The appointment is set.", redirect);
  }

  @GetMapping("/inquiries/{inquiry}/waitlist")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView waitlist(@PathVariable InquiryId inquiry) {
    return view("waitlist", pages.open(inquiry, Act.WRITE), Form.empty(), waitChoices(), HttpStatus.OK);
  }

  @PostMapping("/inquiries/{inquiry}/waitlist")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView waitlist(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    var outcome = waitlist.put(inquiry, InquiryPages.version(form), InquiryPages.one(WaitReason.values(), form, "reason"), form.value("note"));
    return answer("waitlist", inquiry, form, outcome, waitChoices(), "On the waitlist.", redirect);
  }

  @GetMapping("/inquiries/{inquiry}/close")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView close(@PathVariable InquiryId inquiry) {
    Inquiry q = pages.open(inquiry, Act.WRITE);
    return view("close", q, q.deceased() ? Form.of(Map.of("reason", CloseReason.DECEASED.name())) : Form.empty(), closeChoices(), HttpStatus.OK);
  }

  @PostMapping("/inquiries/{inquiry}/close")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView close(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    var outcome = close.close(inquiry, InquiryPages.version(form), InquiryPages.one(CloseReason.values(), form, "reason"), form.value("note"));
    return answer("close", inquiry, form, outcome, closeChoices(), "Closed.", redirect);
  }

  private ModelAndView answer(
      String step, InquiryId inquiry, Form form, Outcome<InquiryId> outcome, Map<String, List<Choice>> choices, String saved, RedirectAttributes redirect) {
    if (outcome.isDone()) {
      redirect.addFlashAttribute("saved", saved);
      return new ModelAndView("redirect:/inquiries/" + inquiry);
    }
    return view(step, pages.open(inquiry, Act.WRITE), form.refused(outcome.refusals()), choices, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView view(String step, Inquiry q, Form form, Map<String, List<Choice>> choices, HttpStatusCode status) {
    String base = "/inquiries/" + q.id();
    var page = new StepPage(base, base + "/" + step, q.details().name(), q.version(), choices, form);
    return new ModelAndView("path/inquiry/" + step, Map.of("page", page), status);
  }

  private Map<String, List<Choice>> appointmentChoices() {
    return Map.of("program", pages.programs(), "mode", Choice.of(Appointment.Mode.values(), Appointment.Mode::label));
  }

  private static Map<String, List<Choice>> waitChoices() {
    return Map.of("reason", Choice.of(WaitReason.values(), WaitReason::label));
  }

  private static Map<String, List<Choice>> closeChoices() {
    return Map.of("reason", Choice.of(CloseReason.values(), CloseReason::label));
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return text.isBlank() ? null : LocalTime.parse(text.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
