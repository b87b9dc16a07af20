package org.handrail.path.admission.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.admission.AdmissionChecklist;
import org.handrail.path.admission.CarriedItem;
import org.handrail.path.admission.CheckCarriedItem;
import org.handrail.path.admission.Checklists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goes through what is known from the last time with a person who comes back. */
@Controller
@RequestMapping("/patients/{patient}/admission/carried")
class CarriedController {
  private final Checklists checklists;
  private final CheckCarriedItem check;
  private final StaffDirectory staff;
  private final AdmissionPages pages;
  private final Access access;

  CarriedController(Checklists checklists, CheckCarriedItem check, StaffDirectory staff, AdmissionPages pages, Access access) {
    this.checklists = checklists;
    this.check = check;
    this.staff = staff;
    this.pages = pages;
    this.access = access;
  }

  @GetMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  @PostMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView check(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    var outcome = Arrays.stream(CarriedItem.values()).filter(item -> form.has("item", item.name())).findFirst()
        .map(item -> check.check(patient, item, form.has("outcome", "corrected"), form.value("shown"), form.value("note")))
        .orElseGet(() -> Outcome.refused("Choose one of the items listed"));
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), 422);
    }
    boolean left = checklists.of(patient).missing().stream().anyMatch(step -> step.key().equals("carried"));
    flash.addFlashAttribute("saved", outcome.orElseThrow().label() + ": gone through.");
    return new ModelAndView("redirect:" + AdmissionPages.base(patient) + (left ? "/carried" : ""));
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    var checklist = checklists.of(patient);
    List<CarriedPage.Item> items = checklist.carried().entrySet().stream()
        .map(entry -> item(patient, checklist, entry.getKey(), entry.getValue())).toList();
    var page = new CarriedPage(AdmissionPages.base(patient), AdmissionPages.base(patient) + "/carried", pages.called(patient), items, form);
    return new ModelAndView("path/admission/carried", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private CarriedPage.Item item(PatientId patient, AdmissionChecklist checklist, CarriedItem item, String shown) {
    Days days = pages.days();
    String checked = checklist.open().flatMap(admission -> admission.checked(item, shown))
        .map(one -> (one.corrected() ? "Corrected" : "Confirmed") + " " + days.moment(one.at()) + " with " + staff.get(one.by()).name().shown()
            + (one.note().isEmpty() ? "" : ": " + one.note())).orElse(null);
    boolean may = access.may(item.area(), Act.READ, patient);
    return new CarriedPage.Item(item.name(), item.label(), may ? shown : null, checked, may ? mend(patient, item) : null);
  }

  private static @Nullable String mend(PatientId patient, CarriedItem item) {
    return switch (item) {
      case CONTACT -> "/patients/" + patient;
      case EMERGENCY_CONTACT -> AdmissionPages.base(patient) + "/emergency-contact";
      case COVERAGE -> AdmissionPages.base(patient) + "/coverage";
      case DIAGNOSES, MEDICATIONS, ALLERGIES -> "/patients/" + patient + "/medical";
      case WISHES -> "/patients/" + patient + "/placement";
    };
  }
}
