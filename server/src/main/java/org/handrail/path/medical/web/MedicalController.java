package org.handrail.path.medical.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.medical.AllergyId;
import org.handrail.path.medical.OverdoseEntry;
import org.handrail.path.medical.Provenance;
import org.handrail.path.medical.RecordAllergy;
import org.handrail.path.medical.RecordOverdoseFact;
import org.handrail.path.medical.RecordVitals;
import org.handrail.path.medical.WithdrawAllergy;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The medical page, and the allergies on it. */
@Controller
@RequestMapping("/patients/{patient}/medical")
class MedicalController {
  private final MedicalPages pages;
  private final RecordAllergy record;
  private final WithdrawAllergy withdraw;
  private final RecordVitals vitals;
  private final RecordOverdoseFact overdose;
  private final Days days;

  MedicalController(MedicalPages pages, RecordAllergy record, WithdrawAllergy withdraw, RecordVitals vitals,
      RecordOverdoseFact overdose, Days days) {
    this.pages = pages;
    this.record = record;
    this.withdraw = withdraw;
    this.vitals = vitals;
    this.overdose = overdose;
    this.days = days;
  }

  @GetMapping
  @MayEnter(area = Area.MEDICAL, act = Act.READ, honours = Limit.LIMITED)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  @PostMapping("/allergies")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView allergy(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    return answer(
        patient,
        record.record(patient, form.value("substance"), form.value("reaction"), form.has("severe", "true"), Provenance.enteredHere()),
        form, flash, "Allergy written down.");
  }

  @PostMapping("/allergies/none")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView noAllergies(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    return answer(patient, record.recordNoneKnown(patient, Provenance.enteredHere()), form, flash, "Asked: no known allergies.");
  }

  @PostMapping("/allergies/{allergy}/withdraw")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView withdraw(@PathVariable PatientId patient, @PathVariable AllergyId allergy, Form form, RedirectAttributes flash) {
    return answer(patient, withdraw.withdraw(patient, allergy, form.value("reason")), form, flash, "Taken back. It stays in the history.");
  }

  @PostMapping("/vitals")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView vitals(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var read = new VitalsForm(form);
    Optional<Instant> taken = days.typed(form.value("taken"));
    if (taken.isEmpty() && !form.value("taken").isBlank()) {
      read.refusals().add(new Refusal("taken", "Write the day and the time"));
    }
    if (!read.refusals().isEmpty()) {
      return view(patient, form.refused(read.refusals()), 422);
    }
    return answer(patient, vitals.record(patient, read.values(), taken.orElse(null), form.value("note")), form, flash, "Vitals written down.");
  }

  @PostMapping("/vitals/{vitals}/withdraw")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView withdrawVitals(@PathVariable PatientId patient, @PathVariable("vitals") UUID id, Form form, RedirectAttributes flash) {
    return answer(patient, vitals.withdraw(patient, id, form.value("reason")), form, flash, "Taken back.");
  }

  /** Naloxone is handed out and overdoses are talked about by the whole team, so the right to work on the plan is enough. */
  @PostMapping("/overdose")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView overdose(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    return answer(
        patient,
        overdose.record(patient, Typed.one(OverdoseEntry.Kind.values(), form.value("kind")), !form.has("holds", "no"), form.value("happened"), form.value("note")),
        form, flash, "Written down.");
  }

  private ModelAndView answer(PatientId patient, Outcome<?> outcome, Form form, RedirectAttributes flash, String saved) {
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:" + MedicalPages.base(patient));
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    return new ModelAndView("path/medical/medical", Map.of("page", pages.page(patient, form)), HttpStatusCode.valueOf(status));
  }
}
