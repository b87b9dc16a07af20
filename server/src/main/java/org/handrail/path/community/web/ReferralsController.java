package org.handrail.path.community.web;

import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.community.referral.FollowReferral;
import org.handrail.path.community.referral.ReferralId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All referrals that are open, for staff; and a patient's word on what became of their own. */
@Controller
class ReferralsController {
  private final ReferralPages pages;
  private final FollowReferral follow;

  ReferralsController(ReferralPages pages, FollowReferral follow) {
    this.pages = pages;
    this.follow = follow;
  }

  @GetMapping("/community/referrals")
  @MayEnter(area = Area.COMMUNITY, act = Act.READ)
  ModelAndView open() {
    return new ModelAndView("path/community/referrals", Map.of("page", pages.open()));
  }

  @PostMapping("/my/support/{referral}")
  @MayEnter(area = Area.COMMUNITY, act = Act.WRITE, as = Audience.PATIENT)
  String mine(@PathVariable ReferralId referral, Form form, RedirectAttributes flash) {
    Outcome<ReferralId> outcome = follow.settleMine(referral, CommunityTabController.outcome(form));
    flash.addFlashAttribute("saved", outcome.isDone() ? "Thank you. Your team sees it." : "That was not saved. Choose what became of it.");
    return "redirect:/my/support";
  }
}
