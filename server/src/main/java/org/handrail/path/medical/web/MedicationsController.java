package org.handrail.path.medical.web;

import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.medical.ChangeDose;
import org.handrail.path.medical.ConfirmMedication;
import org.handrail.path.medical.Medication;
import org.handrail.path.medical.MedicationDetails;
import org.handrail.path.medical.MedicationDose;
import org.handrail.path.medical.MedicationId;
import org.handrail.path.medical.Provenance;
import org.handrail.path.medical.RecordDose;
import org.handrail.path.medical.RecordMedication;
import org.handrail.path.medical.StopMedication;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Medications: started, confirmed, changed, stopped with a reason; doses given here. */
@Controller
@RequestMapping("/patients/{patient}/medical/medications")
class MedicationsController {
  private final MedicalPages pages;
  private final RecordMedication record;
  private final ConfirmMedication confirm;
  private final ChangeDose change;
  private final StopMedication stop;
  private final RecordDose dose;
  private final Days days;

  MedicationsController(MedicalPages pages, RecordMedication record, ConfirmMedication confirm, ChangeDose change,
      StopMedication stop, RecordDose dose, Days days) {
    this.pages = pages;
    this.record = record;
    this.confirm = confirm;
    this.change = change;
    this.stop = stop;
    this.dose = dose;
    this.days = days;
  }

  @GetMapping("/new")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView blank(@PathVariable PatientId patient) {
    return starting(patient, Form.empty(), 200);
  }

  @PostMapping("/new")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView start(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Outcome<MedicationId> outcome = record.record(patient, details(form), Provenance.enteredHere());
    return outcome.isDone()
        ? done(patient, flash, "Written down. Confirm it once it was checked with the person, the prescriber or the pharmacy.")
        : starting(patient, form.refused(outcome.refusals()), 422);
  }

  @PostMapping("/{medication}/confirm")
  @MayEnter(area = Area.MEDICAL, act = Act.SIGN)
  ModelAndView confirm(@PathVariable PatientId patient, @PathVariable MedicationId medication, Form form, RedirectAttributes flash) {
    pages.medication(patient, medication);
    Outcome<MedicationId> outcome = confirm.confirm(patient, medication, Typed.version(form));
    return outcome.isDone() ? done(patient, flash, "Confirmed.") : medical(patient, form.refused(outcome.refusals()));
  }

  @GetMapping("/{medication}/change")
  @MayEnter(area = Area.MEDICAL, act = Act.SIGN)
  ModelAndView toChange(@PathVariable PatientId patient, @PathVariable MedicationId medication) {
    Medication m = pages.medication(patient, medication);
    return changing(
        patient, m, Form.of(Map.of("name", m.name(), "dosage", m.dosage(), "prescriber", m.prescriber(), "note", m.note(),
            "started", days.today().toString())), 200);
  }

  @PostMapping("/{medication}/change")
  @MayEnter(area = Area.MEDICAL, act = Act.SIGN)
  ModelAndView change(@PathVariable PatientId patient, @PathVariable MedicationId medication, Form form, RedirectAttributes flash) {
    Medication m = pages.medication(patient, medication);
    Outcome<MedicationId> outcome = change.change(patient, medication, Typed.version(form), details(form));
    return outcome.isDone()
        ? done(patient, flash, "Changed. The former dose stays in the history.")
        : changing(patient, m, form.refused(outcome.refusals()), 422);
  }

  @GetMapping("/{medication}/stop")
  @MayEnter(area = Area.MEDICAL, act = Act.SIGN)
  ModelAndView toStop(@PathVariable PatientId patient, @PathVariable MedicationId medication) {
    return stopping(patient, pages.medication(patient, medication), Form.empty(), 200);
  }

  @PostMapping("/{medication}/stop")
  @MayEnter(area = Area.MEDICAL, act = Act.SIGN)
  ModelAndView stop(@PathVariable PatientId patient, @PathVariable MedicationId medication, Form form, RedirectAttributes flash) {
    Medication m = pages.medication(patient, medication);
    Outcome<MedicationId> outcome = stop.stop(patient, medication, Typed.version(form), form.value("day"), form.value("reason"));
    return outcome.isDone()
        ? done(patient, flash, "Stopped. It stays in the history with the reason.")
        : stopping(patient, m, form.refused(outcome.refusals()), 422);
  }

  @PostMapping("/{medication}/doses")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView dose(@PathVariable PatientId patient, @PathVariable MedicationId medication, Form form, RedirectAttributes flash) {
    pages.medication(patient, medication);
    var at = days.typed(form.value("at"));
    if (!form.value("at").isBlank() && at.isEmpty()) {
      return medical(patient, form.refused(List.of(new Refusal("at", "Write the day and the time it was given"))));
    }
    Outcome<MedicationId> outcome = dose.record(
        patient, medication, form.value("amount"), Typed.one(MedicationDose.Manner.values(), form.value("manner")),
        at.orElse(null), form.value("note"));
    return outcome.isDone() ? done(patient, flash, "Dose recorded.") : medical(patient, form.refused(outcome.refusals()));
  }

  private static MedicationDetails details(Form form) {
    return new MedicationDetails(
        form.value("name"), null, form.value("dosage"), form.value("prescriber"), form.value("started"), form.value("note"));
  }

  private static ModelAndView done(PatientId patient, RedirectAttributes flash, String saved) {
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:" + MedicalPages.base(patient));
  }

  private ModelAndView medical(PatientId patient, Form form) {
    return new ModelAndView("path/medical/medical", Map.of("page", pages.page(patient, form)), HttpStatusCode.valueOf(422));
  }

  private static ModelAndView starting(PatientId patient, Form form, int status) {
    String base = MedicalPages.base(patient);
    return form(
        new MedicationFormPage(base, base + "/medications/new", "Start a medication",
            "What the person takes, also from elsewhere. It is shown as reported until it is confirmed.", "", "Write it down", 0, form),
        status);
  }

  private static ModelAndView changing(PatientId patient, Medication m, Form form, int status) {
    String base = MedicalPages.base(patient);
    return form(
        new MedicationFormPage(base, base + "/medications/" + m.id() + "/change", "Change a medication",
            "The former dose is stopped and stays in the history.", m.name() + (m.dosage().isBlank() ? "" : ", " + m.dosage()),
            "Change it", m.version(), form),
        status);
  }

  private static ModelAndView form(MedicationFormPage page, int status) {
    return new ModelAndView("path/medical/medication_form", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static ModelAndView stopping(PatientId patient, Medication m, Form form, int status) {
    String base = MedicalPages.base(patient);
    var page = new ClosePage(base, base + "/medications/" + m.id() + "/stop", "Stop a medication",
        m.name() + (m.dosage().isBlank() ? "" : ", " + m.dosage()), "Stop it", m.version(), List.of(), form);
    return new ModelAndView("path/medical/close", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
