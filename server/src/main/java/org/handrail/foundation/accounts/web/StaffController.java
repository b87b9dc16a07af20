package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.handrail.foundation.accounts.AddStaff;
import org.handrail.foundation.accounts.InviteStaff;
import org.handrail.foundation.accounts.StaffAccess;
import org.handrail.foundation.people.AddCredential;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff: who works here, as what, and with which licence. */
@Controller
class StaffController {
  private final StaffDirectory directory;
  private final AddStaff addStaff;
  private final InviteStaff inviteStaff;
  private final StaffAccess staffAccess;
  private final AddCredential addCredential;
  private final StaffViews views;

  StaffController(
      StaffDirectory directory,
      AddStaff addStaff,
      InviteStaff inviteStaff,
      StaffAccess staffAccess,
      AddCredential addCredential,
      StaffViews views) {
    this.directory = directory;
    this.addStaff = addStaff;
    this.inviteStaff = inviteStaff;
    this.staffAccess = staffAccess;
    this.addCredential = addCredential;
    this.views = views;
  }

  @GetMapping("/admin/staff")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  String list(Model model) {
    model.addAttribute("page", views.list());
    return "foundation/accounts/staff_list";
  }

  @GetMapping("/admin/staff/new")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String add(Model model) {
    model.addAttribute("page", views.blank(Form.empty()));
    return "foundation/accounts/staff_new";
  }

  @PostMapping("/admin/staff/new")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String add(Form form, Model model, HttpServletResponse response, RedirectAttributes flash) {
    Outcome<AddStaff.Added> outcome = addStaff.add(StaffForm.details(form), List.of());
    if (!outcome.isDone()) {
      response.setStatus(422);
      model.addAttribute("page", views.blank(form.refused(outcome.refusals())));
      return "foundation/accounts/staff_new";
    }
    AddStaff.Added added = outcome.orElseThrow();
    return invited(added.staff(), added.invitation(), flash);
  }

  @GetMapping("/admin/staff/{staff}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  String page(@PathVariable StaffId staff, Model model) {
    StaffMember member = member(staff);
    String link = model.getAttribute("link") instanceof String shownOnce ? shownOnce : null;
    model.addAttribute("page", views.page(member, link, StaffForm.of(member), Form.empty()));
    return "foundation/accounts/staff";
  }

  @PostMapping("/admin/staff/{staff}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String change(
      @PathVariable StaffId staff,
      @RequestParam int version,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    StaffMember member = member(staff);
    Outcome<Integer> outcome = staffAccess.change(staff, version, StaffForm.details(form));
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", "Saved.");
      return back(staff);
    }
    response.setStatus(422);
    model.addAttribute("page", views.page(member, null, form.refused(outcome.refusals()), Form.empty()));
    return "foundation/accounts/staff";
  }

  @PostMapping("/admin/staff/{staff}/licences")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String addLicence(
      @PathVariable StaffId staff, Form form, Model model, HttpServletResponse response, RedirectAttributes flash) {
    StaffMember member = member(staff);
    Outcome<?> outcome = StaffForm.licence(form).then(credential -> addCredential.add(staff, credential));
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", "The licence is on file.");
      return back(staff);
    }
    response.setStatus(422);
    model.addAttribute("page", views.page(member, null, StaffForm.of(member), form.refused(outcome.refusals())));
    return "foundation/accounts/staff";
  }

  @PostMapping("/admin/staff/{staff}/invite")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String invite(@PathVariable StaffId staff, Model model, HttpServletResponse response, RedirectAttributes flash) {
    StaffMember member = member(staff);
    Outcome<InviteStaff.Invited> outcome = inviteStaff.invite(staff);
    return outcome.isDone()
        ? invited(staff, outcome.orElseThrow(), flash)
        : refused(member, outcome, model, response);
  }

  @PostMapping("/admin/staff/{staff}/deactivate")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String deactivate(@PathVariable StaffId staff, Model model, HttpServletResponse response, RedirectAttributes flash) {
    StaffMember member = member(staff);
    Outcome<StaffMember> outcome = staffAccess.deactivate(staff);
    return done(member, outcome, "has no access any more.", model, response, flash);
  }

  @PostMapping("/admin/staff/{staff}/reactivate")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String reactivate(@PathVariable StaffId staff, Model model, HttpServletResponse response, RedirectAttributes flash) {
    StaffMember member = member(staff);
    Outcome<StaffMember> outcome = staffAccess.reactivate(staff);
    return done(member, outcome, "can sign in again.", model, response, flash);
  }

  @PostMapping("/admin/staff/{staff}/new-phone")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String newPhone(@PathVariable StaffId staff, Model model, HttpServletResponse response, RedirectAttributes flash) {
    StaffMember member = member(staff);
    Outcome<StaffMember> outcome = staffAccess.removeSecondFactor(staff);
    return done(member, outcome, "sets up a new phone at the next sign-in.", model, response, flash);
  }

  private String done(
      StaffMember member,
      Outcome<StaffMember> outcome,
      String words,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!outcome.isDone()) {
      return refused(member, outcome, model, response);
    }
    flash.addFlashAttribute("saved", member.name().shown() + " " + words);
    return back(member.id());
  }

  private String refused(StaffMember member, Outcome<?> outcome, Model model, HttpServletResponse response) {
    response.setStatus(422);
    model.addAttribute(
        "page", views.page(member, null, StaffForm.of(member).refused(outcome.refusals()), Form.empty()));
    return "foundation/accounts/staff";
  }

  private static String invited(StaffId staff, InviteStaff.Invited invitation, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", "The invitation is on its way.");
    if (invitation.link() != null) {
      flash.addFlashAttribute("link", invitation.link());
    }
    return back(staff);
  }

  private StaffMember member(StaffId staff) {
    return directory.find(staff).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String back(StaffId staff) {
    return "redirect:/admin/staff/" + staff;
  }
}
