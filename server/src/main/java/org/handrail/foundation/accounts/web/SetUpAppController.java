package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.accounts.HalfSignedIn;
import org.handrail.foundation.accounts.SetUpApp;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff tie their authenticator app to the account, after the password and before anything else. */
@Controller
@Public
class SetUpAppController {
  private final SetUpApp setUpApp;
  private final Entry entry;

  SetUpAppController(SetUpApp setUpApp, Entry entry) {
    this.setUpApp = setUpApp;
    this.entry = entry;
  }

  @GetMapping("/sign-in/app")
  String page(HttpServletRequest request, Model model) {
    return entry.waiting(request).map(who -> draw(who, Form.empty(), model)).orElse("redirect:/sign-in");
  }

  @PostMapping("/sign-in/app")
  String confirm(
      @RequestParam(defaultValue = "") String code,
      Form form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<HalfSignedIn> who = entry.waiting(request);
    if (who.isEmpty()) {
      return "redirect:/sign-in";
    }
    return switch (setUpApp.confirm(who.get(), code)) {
      case SetUpApp.Result.Ready(var account, var codes) -> {
        entry.open(account, true, false, request, response);
        flash.addFlashAttribute("codes", codes);
        yield "redirect:/account/recovery-codes";
      }
      case SetUpApp.Result.WrongCode() -> {
        response.setStatus(422);
        yield draw(
            who.get(),
            form.refused(List.of(new Refusal("code", "This code did not work. Take the newest one. If it never works, check the clock of your phone"))),
            model);
      }
      case SetUpApp.Result.Wait(var time) -> {
        response.setStatus(429);
        yield draw(who.get(), form.refused(List.of(new Refusal("code", Words.wait(time)))), model);
      }
      case SetUpApp.Result.Over() -> "redirect:/sign-in";
    };
  }

  private String draw(HalfSignedIn who, Form form, Model model) {
    Optional<SetUpApp.Offer> offer = setUpApp.offer(who);
    if (offer.isEmpty()) {
      return "redirect:/sign-in";
    }
    model.addAttribute("page", new SetUpAppPage(offer.get(), form));
    return "foundation/accounts/app";
  }
}
