package org.handrail.path.inquiry.web;

import java.util.Map;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.ChangeInquiry;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.RecordCall;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes down a call, and corrects what is known of an inquiry. */
@Controller
class DetailsController {

  private final RecordCall recordCall;
  private final ChangeInquiry change;
  private final InquiryPages pages;

  DetailsController(RecordCall recordCall, ChangeInquiry change, InquiryPages pages) {
    this.recordCall = recordCall;
    this.change = change;
    this.pages = pages;
  }

  @GetMapping("/inquiries/new")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView aCall() {
    return view(null, Form.empty(), 0, HttpStatus.OK);
  }

  @PostMapping("/inquiries/new")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView aCall(Form form, RedirectAttributes redirect) {
    var outcome = DetailsForm.read(form).then(recordCall::record);
    if (!outcome.isDone()) return view(null, form.refused(outcome.refusals()), 0, HttpStatus.UNPROCESSABLE_CONTENT);
    redirect.addFlashAttribute("saved", "The call is written down. Screen now, or plan the next step.");
    return new ModelAndView("redirect:/inquiries/" + outcome.orElseThrow());
  }

  @GetMapping("/inquiries/{inquiry}/edit")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView edit(@PathVariable InquiryId inquiry) {
    Inquiry q = pages.open(inquiry, Act.WRITE);
    return view(q, DetailsForm.of(q.details(), q.version()), q.version(), HttpStatus.OK);
  }

  @PostMapping("/inquiries/{inquiry}/edit")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView edit(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    pages.open(inquiry, Act.WRITE);
    var outcome = DetailsForm.read(form).then(details -> change.change(inquiry, InquiryPages.version(form), details));
    if (!outcome.isDone()) {
      // The new version goes into the form: whoever has seen what changed can save over it.
      Inquiry now = pages.open(inquiry, Act.WRITE);
      return view(now, form.refused(outcome.refusals()), now.version(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    redirect.addFlashAttribute("saved", "Saved.");
    return new ModelAndView("redirect:/inquiries/" + inquiry);
  }

  private ModelAndView view(@org.jspecify.annotations.Nullable Inquiry q, Form form, int version, HttpStatusCode status) {
    String base = q == null ? "/inquiries" : "/inquiries/" + q.id();
    var page = new DetailsPage(
        q == null ? "/inquiries/new" : base + "/edit", q == null, base, version,
        InquiryPages.languages(q == null ? "en" : q.details().language()), pages.programs(), form);
    return new ModelAndView("path/inquiry/details", Map.of("page", page), status);
  }
}
