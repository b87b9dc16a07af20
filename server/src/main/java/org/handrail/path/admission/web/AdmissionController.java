package org.handrail.path.admission.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.admission.AdmitPatient;
import org.handrail.path.admission.CancelAdmission;
import org.handrail.path.admission.StartAdmission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prepares an admission step by step, and admits. */
@Controller
@RequestMapping("/patients/{patient}/admission")
class AdmissionController {
  private final AdmissionPages pages;
  private final StartAdmission start;
  private final AdmitPatient admit;
  private final CancelAdmission cancel;

  AdmissionController(AdmissionPages pages, StartAdmission start, AdmitPatient admit, CancelAdmission cancel) {
    this.pages = pages;
    this.start = start;
    this.admit = admit;
    this.cancel = cancel;
  }

  @GetMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), Form.empty(), 200);
  }

  @PostMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView start(@PathVariable PatientId patient, Form form) {
    var outcome = start.start(patient);
    return outcome.isDone() ? back(patient) : view(patient, form.refused(outcome.refusals()), Form.empty(), 422);
  }

  @PostMapping("/admit")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView admit(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Outcome<AdmitPatient.Admitted> outcome = admit.admit(patient, id(form.value("program"), ProgramId::new), day(form.value("from")),
        id(form.value("primary"), StaffId::new));
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), Form.empty(), 422);
    }
    flash.addFlashAttribute("saved", "Admitted. The first day is " + outcome.orElseThrow().stay().from() + ".");
    return back(patient);
  }

  @PostMapping("/cancel")
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView cancel(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var outcome = cancel.cancel(patient, form.value("why"));
    if (!outcome.isDone()) {
      return view(patient, Form.empty(), form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Admission cancelled. What was signed stays on record.");
    return back(patient);
  }

  private static ModelAndView back(PatientId patient) {
    return new ModelAndView("redirect:" + AdmissionPages.base(patient));
  }

  private ModelAndView view(PatientId patient, Form form, Form cancelForm, int status) {
    return new ModelAndView("path/admission/admission", Map.of("page", pages.page(patient, form, cancelForm)), HttpStatusCode.valueOf(status));
  }

  private static <T> @Nullable T id(String text, Function<UUID, T> type) {
    try {
      return text.isBlank() ? null : type.apply(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
