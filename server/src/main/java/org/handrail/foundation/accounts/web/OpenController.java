package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.handrail.foundation.accounts.JoinAsFamily;
import org.handrail.foundation.accounts.SignInResult;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody whom a patient invited opens their account. The page names nobody: the link alone tells nothing. */
@Controller
@Public
class OpenController {
  private final JoinAsFamily joinAsFamily;
  private final Entry entry;

  OpenController(JoinAsFamily joinAsFamily, Entry entry) {
    this.joinAsFamily = joinAsFamily;
    this.entry = entry;
  }

  @GetMapping("/open/{token}")
  String page(@PathVariable String token, Model model, HttpServletResponse response) {
    if (!joinAsFamily.opens(token)) {
      response.setStatus(404);
      return "foundation/accounts/link_over";
    }
    return draw(token, Form.empty(), model);
  }

  @PostMapping("/open/{token}")
  String join(@PathVariable String token, Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    Outcome<SignInResult> outcome =
        joinAsFamily.join(token, form.value("code"), form.value("name"), form.value("password"), request.getRemoteAddr());
    if (!outcome.isDone()) {
      return again(token, 422, form.refused(outcome.refusals()), model, response);
    }
    return switch (outcome.orElseThrow()) {
      case SignInResult.Open open -> entry.open(open, form.has("shared", "true"), "", request, response);
      case SignInResult.Wait(var time) ->
          again(token, 429, form.refused(List.of(new Refusal(null, Words.wait(time)))), model, response);
      case SignInResult.PagesClosed(var phone) ->
          again(token, 422, form.refused(List.of(new Refusal(null, Words.closed(Objects.requireNonNullElse(phone, ""))))),
              model, response);
      case SignInResult.NeedsCode n -> throw new IllegalStateException("Family accounts have no second factor");
      case SignInResult.NeedsApp n -> throw new IllegalStateException("Family accounts have no second factor");
      case SignInResult.Refused r -> throw new IllegalStateException("Refused after the password was chosen");
    };
  }

  private static String again(String token, int status, Form form, Model model, HttpServletResponse response) {
    response.setStatus(status);
    return draw(token, form, model);
  }

  private static String draw(String token, Form form, Model model) {
    model.addAttribute("action", "/open/" + token);
    model.addAttribute("page", form);
    return "foundation/accounts/open";
  }
}
