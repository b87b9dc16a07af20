package org.handrail.path.admission.web;

import java.util.Map;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names whom to call in an emergency. */
@Controller
@RequestMapping("/patients/{patient}/admission/emergency-contact")
class EmergencyContactController {
  private final RelatedPeople related;
  private final AdmissionPages pages;

  EmergencyContactController(RelatedPeople related, AdmissionPages pages) {
    this.related = related;
    this.pages = pages;
  }

  @GetMapping
  @MayEnter(area = Area.IDENTITY, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  @PostMapping
  @MayEnter(area = Area.IDENTITY, act = Act.WRITE)
  ModelAndView add(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var outcome = related.add(patient, form.value("name"), form.value("relationship"), form.value("phone"), true);
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Emergency contact saved.");
    return new ModelAndView("redirect:" + AdmissionPages.base(patient));
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    var people = related.of(patient).stream().map(person -> new EmergencyContactPage.Person(person.name(),
        person.relationship() + (person.phone() == null ? "" : " · " + person.phone()), person.emergencyContact())).toList();
    var page = new EmergencyContactPage(AdmissionPages.base(patient), AdmissionPages.base(patient) + "/emergency-contact",
        pages.called(patient), people, form);
    return new ModelAndView("path/admission/emergency_contact", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
