package org.handrail.path.admission.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.admission.Coverage;
import org.handrail.path.admission.Coverages;
import org.handrail.path.admission.NoteCoverage;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes coverage and benefits. */
@Controller
@RequestMapping("/patients/{patient}/admission/coverage")
class CoverageController {
  private final Coverages coverages;
  private final NoteCoverage note;
  private final StaffDirectory staff;
  private final AdmissionPages pages;
  private final Access access;

  CoverageController(Coverages coverages, NoteCoverage note, StaffDirectory staff, AdmissionPages pages, Access access) {
    this.coverages = coverages;
    this.note = note;
    this.staff = staff;
    this.pages = pages;
    this.access = access;
  }

  @GetMapping
  @MayEnter(area = Area.COVERAGE, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  @PostMapping
  @MayEnter(area = Area.COVERAGE, act = Act.WRITE)
  ModelAndView note(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    LocalDate verifiedOn;
    try {
      verifiedOn = form.value("verifiedOn").isBlank() ? null : LocalDate.parse(form.value("verifiedOn"));
    } catch (DateTimeException notADay) {
      return view(patient, form.refused(List.of(new Refusal("verifiedOn", "Enter a date"))), 422);
    }
    var kind = Arrays.stream(Coverage.Kind.values()).filter(one -> form.has("kind", one.name())).findFirst().orElse(null);
    int edited = form.value("edited").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("edited")) : 0;
    var outcome = note.note(patient, edited, new NoteCoverage.Details(kind, form.value("payer"), form.value("plan"), form.value("memberId"),
        verifiedOn, form.value("verifiedHow"), form.value("copay"), form.value("limits"), form.value("authorization")));
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Coverage noted.");
    return new ModelAndView("redirect:" + AdmissionPages.base(patient));
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    var all = coverages.of(patient);
    Days days = pages.days();
    var known = all.stream().findFirst().map(now -> new CoveragePage.Known(now.kind().name(), now.payer(), now.plan(), now.memberId(),
            now.verifiedOn() == null ? null : now.verifiedOn().toString(), now.verifiedHow(), now.copay(), now.limits(), now.authorization()))
        .orElseGet(() -> new CoveragePage.Known(null, "", "", "", null, "", "", "", ""));
    var notes = all.stream().map(one -> new CoveragePage.Note(one.line(),
        one.verifiedOn() == null ? "Not verified yet" : "Verified " + days.words(one.verifiedOn()) + (one.verifiedHow().isEmpty() ? "" : ", " + one.verifiedHow()),
        staff.get(one.notedBy()).name().shown() + ", " + days.moment(one.notedAt()))).toList();
    var page = new CoveragePage(AdmissionPages.base(patient), AdmissionPages.base(patient) + "/coverage",
        Choice.of(Coverage.Kind.values(), Coverage.Kind::label), all.stream().findFirst().map(Coverage::version).orElse(0),
        access.may(Area.COVERAGE, Act.WRITE, patient), known, notes, form);
    return new ModelAndView("path/admission/coverage", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
