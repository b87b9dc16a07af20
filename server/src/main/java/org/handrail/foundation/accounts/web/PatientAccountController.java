package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.handrail.foundation.accounts.OpenPatientAccount;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a patient's account in person: the code is shown here, the patient types it on their own phone. */
@Controller
class PatientAccountController {
  private final OpenPatientAccount openAccount;

  PatientAccountController(OpenPatientAccount openAccount) {
    this.openAccount = openAccount;
  }

  @GetMapping("/patients/{patient}/account")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  String page(@PathVariable PatientId patient, Model model) {
    return draw(patient, model.getAttribute("code") instanceof String code ? code : null, Form.empty(), model);
  }

  @PostMapping("/patients/{patient}/account")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE)
  String show(
      @PathVariable PatientId patient, Form form, Model model, HttpServletResponse response, RedirectAttributes flash) {
    Outcome<OpenPatientAccount.Code> outcome = openAccount.code(patient);
    if (outcome.isDone()) {
      flash.addFlashAttribute("code", outcome.orElseThrow().code());
      return "redirect:/patients/" + patient + "/account";
    }
    response.setStatus(422);
    return draw(patient, null, form.refused(outcome.refusals()), model);
  }

  private String draw(PatientId patient, @Nullable String code, Form form, Model model) {
    model.addAttribute(
        "page",
        new PatientAccountPage("/patients/" + patient + "/account", openAccount.isOpen(patient), code, form));
    return "foundation/accounts/patient_account";
  }
}
