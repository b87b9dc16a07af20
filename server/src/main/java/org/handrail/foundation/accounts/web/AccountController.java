package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.handrail.foundation.accounts.OwnAccount;
import org.handrail.foundation.accounts.SignOut;
import org.handrail.foundation.accounts.SignedInAccount;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: password, recovery codes, signing out everywhere. */
@Controller
@SignedIn
class AccountController {

  private final OwnAccount account;
  private final SignOut signOut;
  private final Entry entry;

  AccountController(OwnAccount account, SignOut signOut, Entry entry) {
    this.account = account;
    this.signOut = signOut;
    this.entry = entry;
  }

  @GetMapping("/account")
  String page(Model model) {
    return draw(model, Form.empty(), Form.empty());
  }

  @PostMapping("/account/password")
  String changePassword(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password,
      Form form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    boolean staff = Acting.actor().isStaff();
    Outcome<SignedInAccount> outcome = account.changePassword(old, password);
    if (!outcome.isDone()) {
      response.setStatus(422);
      return draw(model, form.refused(outcome.refusals()), Form.empty());
    }
    entry.open(outcome.orElseThrow(), staff, false, request, response);
    flash.addFlashAttribute("saved", "Your password is changed. You are signed out everywhere else.");
    return "redirect:/account";
  }

  @PostMapping("/account/recovery-codes")
  String newCodes(
      @RequestParam(defaultValue = "") String password,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Outcome<List<String>> outcome = account.newRecoveryCodes(password);
    if (!outcome.isDone()) {
      response.setStatus(422);
      return draw(model, Form.empty(), form.refused(outcome.refusals()));
    }
    flash.addFlashAttribute("codes", outcome.orElseThrow());
    return "redirect:/account/recovery-codes";
  }

  @GetMapping("/account/recovery-codes")
  String codes(Model model) {
    List<String> codes =
        model.getAttribute("codes") instanceof List<?> flashed ? flashed.stream().map(String::valueOf).toList() : List.of();
    model.addAttribute("page", new RecoveryCodesPage(codes));
    return "foundation/accounts/recovery_codes";
  }

  @PostMapping("/account/sign-out-everywhere")
  String signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
    account.signOutEverywhere();
    signOut.now(request, response);
    return "redirect:/sign-in?out";
  }

  private String draw(Model model, Form password, Form codes) {
    model.addAttribute("page", new AccountPage(Acting.actor().isStaff(), Acting.actor().is(Role.FAMILY), account.view(), password, codes));
    return "foundation/accounts/account";
  }
}
