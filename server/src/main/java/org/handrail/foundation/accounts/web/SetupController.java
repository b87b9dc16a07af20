package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.handrail.foundation.accounts.SetUpOrganization;
import org.handrail.foundation.accounts.SetupCode;
import org.handrail.foundation.accounts.SignInResult;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The first visit to a new installation. */
@Controller
@Public
class SetupController {
  private final SetupCode code;
  private final SetUpOrganization setUpOrganization;
  private final Entry entry;

  SetupController(SetupCode code, SetUpOrganization setUpOrganization, Entry entry) {
    this.code = code;
    this.setUpOrganization = setUpOrganization;
    this.entry = entry;
  }

  @GetMapping("/setup")
  String page(Model model) {
    return code.isNeeded() ? draw(model, Form.empty()) : "redirect:/sign-in";
  }

  @PostMapping("/setup")
  String setUp(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    Outcome<SignInResult> outcome =
        setUpOrganization.setUp(
            new SetUpOrganization.Request(
                form.value("code"),
                form.value("organization"),
                form.value("timeZone"),
                form.value("given"),
                form.value("family"),
                form.value("email"),
                form.value("password")),
            request.getRemoteAddr());
    if (!outcome.isDone()) {
      response.setStatus(422);
      return draw(model, form.refused(outcome.refusals()));
    }
    return switch (outcome.orElseThrow()) {
      case SignInResult.NeedsApp(var who) -> {
        entry.await(who, "/admin", request);
        yield "redirect:/sign-in/app";
      }
      case SignInResult.Wait(var time) -> {
        response.setStatus(429);
        yield draw(model, form.refused(List.of(new Refusal(null, Words.wait(time)))));
      }
      default -> "redirect:/sign-in";
    };
  }

  private static String draw(Model model, Form form) {
    model.addAttribute("page", new SetupPage(Zones.choices(), form));
    return "foundation/accounts/setup";
  }
}
