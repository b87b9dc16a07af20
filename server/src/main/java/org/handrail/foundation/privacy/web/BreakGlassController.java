package org.handrail.foundation.privacy.web;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.BreakGlass;
import org.handrail.foundation.privacy.GlassPolicy;
import org.handrail.foundation.privacy.SignInAddress;
import org.handrail.foundation.privacy.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the reason. The use case decides whether the role allows it at all. */
@Controller
class BreakGlassController {
  private final BreakGlass breakGlass;
  private final GlassPolicy policy;

  BreakGlassController(BreakGlass breakGlass, GlassPolicy policy) {
    this.breakGlass = breakGlass;
    this.policy = policy;
  }

  @PostMapping("/break-glass")
  @SignedIn
  ModelAndView open(
      @RequestParam PatientId record,
      @RequestParam Area area,
      @RequestParam Act act,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String to,
      Form form,
      RedirectAttributes flash) {
    Outcome<?> outcome = breakGlass.breakGlass(area, act, record, reason);
    String wanted = SignInAddress.safe(to, "/patients/" + record);
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", "The record is open to you for " + policy.openFor().toHours() + " hours. Your privacy officer has been told.");
      var answer = new ModelAndView("redirect:" + wanted);
      answer.setStatus(HttpStatus.SEE_OTHER);
      return answer;
    }
    var page = new ModelAndView("foundation/privacy/refused", HttpStatus.UNPROCESSABLE_CONTENT);
    Form refused = form.refused(outcome.refusals());
    page.addObject(
        "page", RefusedPage.glass(new RefusedPage.Glass(record, area, act, wanted, policy.openFor().toHours(), refused)));
    return page;
  }
}
