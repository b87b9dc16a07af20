package org.handrail.path.admission.web;

import java.util.Map;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.admission.AdmissionCases;
import org.handrail.path.admission.SignAgreement;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person reads a text of admission and signs it on this screen. */
@Controller
@RequestMapping("/patients/{patient}/admission/agreements/{notice}")
class AgreementController {
  private final AdmissionCases cases;
  private final SignAgreement sign;
  private final Patients patients;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final AdmissionPages pages;
  private final Access access;

  AgreementController(AdmissionCases cases, SignAgreement sign, Patients patients, StaffDirectory staff, Organizations organizations,
      AdmissionPages pages, Access access) {
    this.cases = cases;
    this.sign = sign;
    this.patients = patients;
    this.staff = staff;
    this.organizations = organizations;
    this.pages = pages;
    this.access = access;
  }

  @GetMapping
  @MayEnter(area = Area.CONSENTS, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable String notice) {
    return view(patient, notice, Form.empty(), 200);
  }

  @PostMapping
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  ModelAndView sign(@PathVariable PatientId patient, @PathVariable String notice, Form form, RedirectAttributes flash) {
    int version = form.value("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("version")) : 0;
    var outcome = sign.sign(patient, pages.notice(notice).id(), version, SigningMethod.of(form.value("signature"), form.value("strokes")));
    if (!outcome.isDone()) {
      return view(patient, notice, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Signed: " + pages.notice(notice).title() + ".");
    return new ModelAndView("redirect:" + AdmissionPages.base(patient));
  }

  private ModelAndView view(PatientId patient, String noticeId, Form form, int status) {
    var notice = pages.notice(noticeId);
    var open = cases.open(patient);
    Days days = pages.days();
    var signed = open.flatMap(admission -> admission.agreement(noticeId))
        .map(agreement -> "Signed " + days.moment(agreement.signedAt()) + ", gone through with " + staff.get(agreement.explainedBy()).name().shown());
    boolean canSign = open.isPresent() && signed.isEmpty() && access.may(Area.CONSENTS, Act.WRITE, patient);
    var page = new AgreementPage(AdmissionPages.base(patient), AdmissionPages.base(patient) + "/agreements/" + noticeId,
        patients.get(patient).name().onDocuments(), organizations.current().name(), notice, signed.orElse(null), canSign, form);
    return new ModelAndView("path/admission/agreement", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
