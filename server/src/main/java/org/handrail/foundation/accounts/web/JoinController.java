package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.accounts.JoinAsPatient;
import org.handrail.foundation.accounts.SignInResult;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A patient opens their account with the code they were shown. */
@Controller
@Public
class JoinController {
  private final JoinAsPatient joinAsPatient;
  private final Entry entry;

  JoinController(JoinAsPatient joinAsPatient, Entry entry) {
    this.joinAsPatient = joinAsPatient;
    this.entry = entry;
  }

  @GetMapping("/join")
  String page(Model model) {
    model.addAttribute("page", Form.empty());
    return "foundation/accounts/join";
  }

  @PostMapping("/join")
  String join(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    Outcome<SignInResult> outcome =
        joinAsPatient.join(
            form.value("code"), day(form.value("born")), form.value("name"), form.value("password"), request.getRemoteAddr());
    if (!outcome.isDone()) {
      return again(model, response, 422, form.refused(outcome.refusals()));
    }
    return switch (outcome.orElseThrow()) {
      case SignInResult.Open open -> entry.open(open, form.has("shared", "true"), "", request, response);
      case SignInResult.Wait(var time) ->
          again(model, response, 429, form.refused(List.of(new Refusal(null, Words.wait(time)))));
      case SignInResult.PagesClosed(var phone) ->
          again(
              model,
              response,
              422,
              form.refused(List.of(new Refusal(null, Words.closed(Objects.requireNonNullElse(phone, ""))))));
      case SignInResult.NeedsCode n -> throw new IllegalStateException("Patients have no second factor");
      case SignInResult.NeedsApp n -> throw new IllegalStateException("Patients have no second factor");
      case SignInResult.Refused r -> throw new IllegalStateException("Refused after the password was chosen");
    };
  }

  private static String again(Model model, HttpServletResponse response, int status, Form form) {
    response.setStatus(status);
    model.addAttribute("page", form);
    return "foundation/accounts/join";
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
