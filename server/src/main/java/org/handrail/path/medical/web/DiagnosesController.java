package org.handrail.path.medical.web;

import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.medical.CloseDiagnosis;
import org.handrail.path.medical.ConfirmDiagnosis;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Diagnosis;
import org.handrail.path.medical.DiagnosisId;
import org.handrail.path.medical.Provenance;
import org.handrail.path.medical.RecordDiagnosis;
import org.handrail.path.medical.ReplaceDiagnosis;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Diagnoses: written down, confirmed by someone licensed, revised, closed. */
@Controller
@RequestMapping("/patients/{patient}/diagnoses")
class DiagnosesController {
  private static final List<Choice> ENDS =
      List.of(
          new Choice(Diagnosis.ClosedAs.RESOLVED.name(), "Resolved", "It was so and is no more."),
          new Choice(Diagnosis.ClosedAs.RULED_OUT.name(), "Ruled out", "It turned out not to be so."),
          new Choice(Diagnosis.ClosedAs.MISTAKE.name(), "Entered by mistake", "Wrong code, or the wrong record."));

  private final DiagnosisPages pages;
  private final Diagnoses diagnoses;
  private final RecordDiagnosis record;
  private final ConfirmDiagnosis confirm;
  private final ReplaceDiagnosis replace;
  private final CloseDiagnosis close;

  DiagnosesController(DiagnosisPages pages, Diagnoses diagnoses, RecordDiagnosis record, ConfirmDiagnosis confirm,
      ReplaceDiagnosis replace, CloseDiagnosis close) {
    this.pages = pages;
    this.diagnoses = diagnoses;
    this.record = record;
    this.confirm = confirm;
    this.replace = replace;
    this.close = close;
  }

  @GetMapping
  @MayEnter(area = Area.DIAGNOSES, act = Act.READ, honours = Limit.MINIMUM)
  ModelAndView show(@PathVariable PatientId patient) {
    return new ModelAndView("path/medical/diagnoses", Map.of("page", pages.page(patient)));
  }

  @GetMapping("/new")
  @MayEnter(area = Area.DIAGNOSES, act = Act.WRITE)
  ModelAndView blank(@PathVariable PatientId patient) {
    return form(pages.blank(patient, Form.empty()), 200);
  }

  @PostMapping("/new")
  @MayEnter(area = Area.DIAGNOSES, act = Act.WRITE)
  ModelAndView write(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var outcome = record.record(patient, DiagnosisPages.details(form), null, Provenance.enteredHere());
    return outcome.isDone()
        ? done(patient, flash, "Written down. It is provisional until it is confirmed.")
        : form(pages.blank(patient, form.refused(outcome.refusals())), 422);
  }

  @GetMapping("/{diagnosis}/confirm")
  @MayEnter(area = Area.DIAGNOSES, act = Act.SIGN)
  ModelAndView toConfirm(@PathVariable PatientId patient, @PathVariable DiagnosisId diagnosis) {
    return form(pages.confirm(patient, find(patient, diagnosis), null), 200);
  }

  @PostMapping("/{diagnosis}/confirm")
  @MayEnter(area = Area.DIAGNOSES, act = Act.SIGN)
  ModelAndView confirm(@PathVariable PatientId patient, @PathVariable DiagnosisId diagnosis, Form form, RedirectAttributes flash) {
    Diagnosis known = find(patient, diagnosis);
    var outcome = confirm.confirm(patient, diagnosis, Typed.version(form), DiagnosisPages.details(form));
    return outcome.isDone()
        ? done(patient, flash, "Confirmed.")
        : form(pages.confirm(patient, known, form.refused(outcome.refusals())), 422);
  }

  @GetMapping("/{diagnosis}/revise")
  @MayEnter(area = Area.DIAGNOSES, act = Act.SIGN)
  ModelAndView toRevise(@PathVariable PatientId patient, @PathVariable DiagnosisId diagnosis) {
    return form(pages.revise(patient, find(patient, diagnosis), null), 200);
  }

  @PostMapping("/{diagnosis}/revise")
  @MayEnter(area = Area.DIAGNOSES, act = Act.SIGN)
  ModelAndView revise(@PathVariable PatientId patient, @PathVariable DiagnosisId diagnosis, Form form, RedirectAttributes flash) {
    Diagnosis known = find(patient, diagnosis);
    var outcome = replace.replace(patient, diagnosis, Typed.version(form), DiagnosisPages.details(form), form.value("reason"));
    return outcome.isDone()
        ? done(patient, flash, "Revised and confirmed. The former diagnosis stays in the history.")
        : form(pages.revise(patient, known, form.refused(outcome.refusals())), 422);
  }

  @GetMapping("/{diagnosis}/close")
  @MayEnter(area = Area.DIAGNOSES, act = Act.WRITE)
  ModelAndView toClose(@PathVariable PatientId patient, @PathVariable DiagnosisId diagnosis) {
    return closing(patient, find(patient, diagnosis), Form.empty(), 200);
  }

  @PostMapping("/{diagnosis}/close")
  @MayEnter(area = Area.DIAGNOSES, act = Act.WRITE)
  ModelAndView close(@PathVariable PatientId patient, @PathVariable DiagnosisId diagnosis, Form form, RedirectAttributes flash) {
    Diagnosis known = find(patient, diagnosis);
    Outcome<DiagnosisId> outcome = close.close(
        patient, diagnosis, Typed.version(form), Typed.one(Diagnosis.ClosedAs.values(), form.value("as")), form.value("reason"));
    return outcome.isDone()
        ? done(patient, flash, "Closed. It stays in the history with the reason.")
        : closing(patient, known, form.refused(outcome.refusals()), 422);
  }

  private Diagnosis find(PatientId patient, DiagnosisId id) {
    return diagnoses.find(patient, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ModelAndView done(PatientId patient, RedirectAttributes flash, String saved) {
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:" + DiagnosisPages.base(patient));
  }

  private static ModelAndView form(DiagnosisFormPage page, int status) {
    return new ModelAndView("path/medical/diagnosis_form", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static ModelAndView closing(PatientId patient, Diagnosis d, Form form, int status) {
    String base = DiagnosisPages.base(patient);
    var page = new ClosePage(base, base + "/" + d.id() + "/close", "Close this diagnosis", d.display() + ", " + d.codeLine(),
        "Close it", d.version(), ENDS, form);
    return new ModelAndView("path/medical/close", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
