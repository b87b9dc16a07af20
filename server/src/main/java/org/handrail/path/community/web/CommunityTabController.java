package org.handrail.path.community.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.community.Directory;
import org.handrail.path.community.Resource;
import org.handrail.path.community.ResourceId;
import org.handrail.path.community.referral.AssignPeerCoach;
import org.handrail.path.community.referral.FollowReferral;
import org.handrail.path.community.referral.ReferPatient;
import org.handrail.path.community.referral.ReferralId;
import org.handrail.path.community.referral.ReferralOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Community tab: a peer coach, and referrals that stay open until it is known what became of them. */
@Controller
@RequestMapping("/patients/{patient}/community")
class CommunityTabController {
  /** Who tells the place. */
  private static final String BY_US = "us";

  private final ReferralPages pages;
  private final DirectoryPages search;
  private final Directory directory;
  private final ReferPatient refer;
  private final FollowReferral follow;
  private final AssignPeerCoach coach;
  private final Patients patients;

  CommunityTabController(ReferralPages pages, DirectoryPages search, Directory directory, ReferPatient refer, FollowReferral follow, AssignPeerCoach coach,
      Patients patients) {
    this.pages = pages;
    this.search = search;
    this.directory = directory;
    this.refer = refer;
    this.follow = follow;
    this.coach = coach;
    this.patients = patients;
  }

  @GetMapping
  @MayEnter(area = Area.COMMUNITY, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return tab(patient, "", Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/coach")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView coach(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    UUID chosen = uuid(form.value("coach"));
    if (chosen == null && !form.value("coach").isBlank()) {
      return tab(patient, "", form.refused(Outcome.<PatientId>refused("coach", "Choose somebody from the list").refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return done(patient, "", coach.assign(patient, chosen == null ? null : new StaffId(chosen)), form, flash, chosen == null ? "No peer coach any more." : "On the team from now on.");
  }

  /** The directory, to refer from. */
  @GetMapping("/find")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView find(@PathVariable PatientId patient, Form form) {
    String zip = patients.get(patient).identity().contact().postalCode();
    String base = ReferralPages.base(patient);
    return new ModelAndView("path/community/find", Map.of("base", base, "they", pages.called(patient),
        "page", search.page(base + "/find", form, zip == null ? "" : zip, false, base + "/refer")));
  }

  @GetMapping("/refer/{resource}")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView refer(@PathVariable PatientId patient, @PathVariable ResourceId resource) {
    return refer(patient, place(resource), Form.empty(), HttpStatus.OK);
  }

  /** Where we tell the place and no consent counts yet, the text is shown. Nothing is kept before the signature. */
  @PostMapping("/refer/{resource}")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView refer(@PathVariable PatientId patient, @PathVariable ResourceId resource, Form form, RedirectAttributes flash) {
    Resource place = place(resource);
    String need = form.value("need");
    Outcome<?> outcome;
    if (form.value("way").equals(BY_US)) {
      outcome = refer.place(resource, need);
      if (outcome.isDone() && refer.permitted(patient, resource).isEmpty()) {
        if (!refer.mayAsk(patient)) {
          return refer(patient, place, form.refused(Outcome.<ReferralId>refused("way",
              "Telling them needs a consent, and those are signed with the counselor or case manager").refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return reading(patient, place, form, HttpStatus.OK);
      }
      outcome = outcome.isDone() ? refer.told(patient, resource, need) : outcome;
    } else {
      outcome = form.value("way").isBlank() ? Outcome.refused("way", "Choose who gets in touch with them") : refer.onTheirOwn(patient, resource, need);
    }
    return outcome.isDone() ? back(patient, flash, "Referred. It stays open until it is known what became of it.")
        : refer(patient, place, form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/refer/{resource}/sign")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView sign(@PathVariable PatientId patient, @PathVariable ResourceId resource, Form form, RedirectAttributes flash) {
    int version = form.value("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("version")) : 0;
    Outcome<?> outcome = refer.signed(patient, resource, form.value("need"), version, SigningMethod.of(form.value("signature"), form.value("strokes")));
    return outcome.isDone() ? back(patient, flash, "Signed and referred. Write down when you have told them.")
        : reading(patient, place(resource), form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/{referral}/told")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView told(@PathVariable PatientId patient, @PathVariable ReferralId referral, Form form, RedirectAttributes flash) {
    return done(patient, referral.toString(), follow.told(patient, referral, form.value("means")), form, flash, "Entered in the list of what went out.");
  }

  @PostMapping("/{referral}/asked")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView asked(@PathVariable PatientId patient, @PathVariable ReferralId referral, Form form, RedirectAttributes flash) {
    return done(patient, referral.toString(), follow.notKnownYet(patient, referral, form.value("words")), form, flash, "It will be asked about again in a week.");
  }

  @PostMapping("/{referral}/settle")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView settle(@PathVariable PatientId patient, @PathVariable ReferralId referral, Form form, RedirectAttributes flash) {
    return done(patient, referral.toString(), follow.settle(patient, referral, outcome(form), form.value("words")), form, flash, "Written down.");
  }

  @PostMapping("/{referral}/again")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE)
  ModelAndView again(@PathVariable PatientId patient, @PathVariable ReferralId referral, Form form, RedirectAttributes flash) {
    return done(patient, "", follow.openAgain(patient, referral), form, flash, "Open again.");
  }

  static @Nullable ReferralOutcome outcome(Form form) {
    return Stream.of(ReferralOutcome.values()).filter(o -> o.name().equals(form.value("outcome"))).findFirst().orElse(null);
  }

  private Resource place(ResourceId id) {
    return directory.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView done(PatientId patient, String asked, Outcome<?> outcome, Form form, RedirectAttributes flash, String saved) {
    return outcome.isDone() ? back(patient, flash, saved) : tab(patient, asked, form.refused(outcome.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView back(PatientId patient, RedirectAttributes flash, String saved) {
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:" + ReferralPages.base(patient));
  }

  private ModelAndView tab(PatientId patient, String asked, Form form, HttpStatusCode status) {
    return new ModelAndView("path/community/community_tab", Map.of("page", pages.tab(patient, asked, form)), status);
  }

  private ModelAndView refer(PatientId patient, Resource place, Form form, HttpStatusCode status) {
    return new ModelAndView("path/community/refer", Map.of("page", pages.refer(patient, place, form)), status);
  }

  private ModelAndView reading(PatientId patient, Resource place, Form form, HttpStatusCode status) {
    return new ModelAndView("path/community/refer_sign", Map.of("page", pages.reading(patient, place, form)), status);
  }

  private static @Nullable UUID uuid(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
