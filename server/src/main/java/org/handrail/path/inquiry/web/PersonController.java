package org.handrail.path.inquiry.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryDetails;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.KnowPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who an inquiry is about. */
@Controller
class PersonController {

  /** Stands for a birth date nobody has told us, when people are looked for by name and phone alone. */
  private static final LocalDate UNKNOWN = LocalDate.of(1850, 1, 1);

  private final InquiryPages pages;
  private final Matches matches;
  private final KnowPerson know;

  PersonController(InquiryPages pages, Matches matches, KnowPerson know) {
    this.pages = pages;
    this.matches = matches;
    this.know = know;
  }

  @GetMapping("/inquiries/{inquiry}/person")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView who(@PathVariable InquiryId inquiry) {
    Inquiry q = pages.open(inquiry, Act.WRITE);
    return view(q, formOf(q.details()), HttpStatus.OK);
  }

  @PostMapping("/inquiries/{inquiry}/person")
  @MayEnter(area = Area.INQUIRY, act = Act.WRITE)
  ModelAndView who(@PathVariable InquiryId inquiry, Form form, RedirectAttributes redirect) {
    Inquiry q = pages.open(inquiry, Act.WRITE);
    var outcome = PersonForm.read(form, List.of()).then(who -> know.link(inquiry, InquiryPages.version(form), who));
    if (!outcome.isDone()) return view(pages.open(inquiry, Act.WRITE), form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
    redirect.addFlashAttribute("saved", "It is known now who this is.");
    return new ModelAndView("redirect:/inquiries/" + q.id());
  }

  private ModelAndView view(Inquiry q, Form form, HttpStatusCode status) {
    var page = new PersonPage(
        "/inquiries/" + q.id(), q.details().name(), q.version(), matches.of(sought(form), List.of(), pages.words()),
        InquiryPages.languages(q.details().language()), form);
    return new ModelAndView("path/inquiry/person", Map.of("page", page), status);
  }

  /** Whom to look for: what the form says now, so that a corrected birth date finds its match. */
  private static Identity sought(Form form) {
    LocalDate born = DetailsForm.date(form.value("birthDate"));
    String phone = form.value("phone").strip();
    var contact = new Contact(phone.isEmpty() ? null : phone, null, null, null, null, null);
    return new Identity(
        new PersonName(form.value("given"), form.value("family"), null), null, born == null ? UNKNOWN : born, null, null, null, contact, "en", false);
  }

  private static Form formOf(InquiryDetails d) {
    var known = new HashMap<String, Object>();
    known.put("given", d.given());
    known.put("family", d.family());
    if (d.birthDate() != null) known.put("birthDate", d.birthDate());
    known.put("phone", d.phone());
    known.put("email", d.email());
    known.put("language", InquiryPages.base(d.language()));
    if (d.interpreter()) known.put("interpreter", "true");
    return Form.of(known);
  }
}
