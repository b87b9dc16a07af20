package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.handrail.foundation.accounts.DemoMark;
import org.handrail.foundation.accounts.SetupCode;
import org.handrail.foundation.accounts.SignIn;
import org.handrail.foundation.accounts.SignInResult;
import org.handrail.foundation.accounts.SignOut;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.handrail.foundation.privacy.SignInAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In by password and, for staff, the code of their app; out by one button. */
@Controller
@Public
class SignInController {
  private static final Refusal WRONG =
      new Refusal(null, "That did not work. Check the address or number, and the password");

  private final SignIn signIn;
  private final SignOut signOut;
  private final Entry entry;
  private final Organizations organizations;
  private final DemoMark demo;
  private final SetupCode setupCode;

  SignInController(
      SignIn signIn,
      SignOut signOut,
      Entry entry,
      Organizations organizations,
      DemoMark demo,
      SetupCode setupCode) {
    this.signIn = signIn;
    this.signOut = signOut;
    this.entry = entry;
    this.organizations = organizations;
    this.demo = demo;
    this.setupCode = setupCode;
  }

  @GetMapping("/sign-in")
  String page(
      @RequestParam(defaultValue = "") String to, @RequestParam(required = false) String out, Model model) {
    if (Acting.find().isPresent()) {
      return "redirect:" + SignInAddress.safe(to, SignInAddress.home(Acting.actor()));
    }
    return setupCode.isNeeded() ? "redirect:/setup" : draw(model, to, out != null, Form.empty());
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam(defaultValue = "") String to,
      Form form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signIn.withPassword(name, password, request.getRemoteAddr())) {
      case SignInResult.Open open -> entry.open(open, shared, to, request, response);
      case SignInResult.NeedsCode(var who) -> {
        entry.await(who, to, request);
        yield "redirect:/sign-in/code";
      }
      case SignInResult.NeedsApp(var who) -> {
        entry.await(who, to, request);
        yield "redirect:/sign-in/app";
      }
      case SignInResult.Refused() -> refused(model, response, 422, to, form, WRONG);
      case SignInResult.Wait(var time) -> refused(model, response, 429, to, form, new Refusal(null, Words.wait(time)));
      case SignInResult.PagesClosed(var phone) ->
          refused(model, response, 422, to, form, new Refusal(null, Words.closed(Objects.requireNonNullElse(phone, ""))));
    };
  }

  @GetMapping("/sign-in/code")
  String code(HttpServletRequest request, Model model) {
    if (entry.waiting(request).isEmpty()) {
      return "redirect:/sign-in";
    }
    model.addAttribute("page", Form.empty());
    return "foundation/accounts/code";
  }

  @PostMapping("/sign-in/code")
  String code(
      @RequestParam(defaultValue = "") String code,
      Form form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var who = entry.waiting(request);
    if (who.isEmpty()) {
      return "redirect:/sign-in";
    }
    return switch (signIn.withCode(who.get(), code)) {
      case SignInResult.Open open -> entry.open(open, false, entry.wanted(request), request, response);
      case SignInResult.Wait(var time) -> again(model, response, 429, form, Words.wait(time));
      case SignInResult.Refused() ->
          again(model, response, 422, form, "This code did not work. Take the newest one, or one of your recovery codes");
      case SignInResult.NeedsCode n -> throw new IllegalStateException("Asked for a code after a code");
      case SignInResult.NeedsApp n -> throw new IllegalStateException("Asked for an app after a code");
      case SignInResult.PagesClosed c -> throw new IllegalStateException("Patients have no second factor");
    };
  }

  private static String again(Model model, HttpServletResponse response, int status, Form form, String words) {
    response.setStatus(status);
    model.addAttribute("page", form.refused(List.of(new Refusal("code", words))));
    return "foundation/accounts/code";
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    signOut.now(request, response);
    return "redirect:/sign-in?out";
  }

  private String refused(
      Model model, HttpServletResponse response, int status, String to, Form form, Refusal refusal) {
    response.setStatus(status);
    return draw(model, to, false, form.refused(List.of(refusal)));
  }

  private String draw(Model model, String to, boolean out, Form form) {
    model.addAttribute("page", new SignInPage(to, out, isDemo(), form));
    return "foundation/accounts/sign_in";
  }

  private boolean isDemo() {
    List<Organization> all = organizations.all();
    return all.size() == 1 && Tenant.in(all.getFirst().id(), demo::isSet);
  }
}
