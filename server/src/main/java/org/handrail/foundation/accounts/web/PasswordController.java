package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.accounts.AskForReset;
import org.handrail.foundation.accounts.ChoosePassword;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Passwords chosen by a link: an invitation, or a forgotten password. */
@Controller
@Public
class PasswordController {
  private final AskForReset askForReset;
  private final ChoosePassword choosePassword;
  private final Entry entry;

  PasswordController(AskForReset askForReset, ChoosePassword choosePassword, Entry entry) {
    this.askForReset = askForReset;
    this.choosePassword = choosePassword;
    this.entry = entry;
  }

  @GetMapping("/reset")
  String forgotten() {
    return "foundation/accounts/reset";
  }

  /** Answers the same to everybody. */
  @PostMapping("/reset")
  String ask(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
    askForReset.ask(name, request.getRemoteAddr());
    return "redirect:/reset/sent";
  }

  @GetMapping("/reset/sent")
  String sent() {
    return "foundation/accounts/reset_sent";
  }

  @GetMapping({"/reset/{token}", "/join/{token}"})
  String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
    return draw(token, Form.empty(), request, response, model);
  }

  @PostMapping({"/reset/{token}", "/join/{token}"})
  String choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      Form form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Outcome<SignInResult> outcome = choosePassword.choose(token, password, request.getRemoteAddr());
    if (!outcome.isDone()) {
      response.setStatus(422);
      return draw(token, form.refused(outcome.refusals()), request, response, model);
    }
    return switch (outcome.orElseThrow()) {
      case SignInResult.Open open -> entry.open(open, false, "", request, response);
      case SignInResult.NeedsCode(var who) -> {
        entry.await(who, "", request);
        yield "redirect:/sign-in/code";
      }
      case SignInResult.NeedsApp(var who) -> {
        entry.await(who, "", request);
        yield "redirect:/sign-in/app";
      }
      case SignInResult.Wait(var time) -> {
        response.setStatus(429);
        yield draw(token, form.refused(List.of(new Refusal(null, Words.wait(time)))), request, response, model);
      }
      case SignInResult.PagesClosed(var phone) -> {
        response.setStatus(422);
        String words = Words.closed(Objects.requireNonNullElse(phone, ""));
        yield draw(token, form.refused(List.of(new Refusal(null, words))), request, response, model);
      }
      case SignInResult.Refused() -> "redirect:/sign-in";
    };
  }

  private String draw(
      String token, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<ChoosePassword.Opened> opened = choosePassword.open(token, request.getRemoteAddr());
    if (opened.isEmpty()) {
      response.setStatus(404);
      return "foundation/accounts/link_over";
    }
    boolean invited = opened.get().purpose() == ChoosePassword.Purpose.INVITATION;
    String action = (invited ? "/join/" : "/reset/") + token;
    model.addAttribute("page", new PasswordPage(action, invited, opened.get().name().value(), form));
    return "foundation/accounts/password";
  }
}
