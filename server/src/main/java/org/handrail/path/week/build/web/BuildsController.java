package org.handrail.path.week.build.web;

import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.week.build.Build;
import org.handrail.path.week.build.BuildId;
import org.handrail.path.week.build.BuildNames;
import org.handrail.path.week.build.Builds;
import org.handrail.path.week.build.PublishRepair;
import org.handrail.path.week.build.PublishWeek;
import org.handrail.path.week.build.SetBuildAside;
import org.handrail.path.week.build.StopBuild;
import org.handrail.path.week.build.WhyHere;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.web.WholeWeek;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A week that is being built, or was: watch it, stop it, ask why, publish it or set it aside. */
@Controller
class BuildsController {
  private final Builds builds;
  private final ProposalPages pages;
  private final BuildNames names;
  private final StopBuild stopBuild;
  private final SetBuildAside setBuildAside;
  private final PublishWeek publishWeek;
  private final PublishRepair publishRepair;
  private final WholeWeek wholeWeek;
  private final Audit audit;

  BuildsController(
      Builds builds, ProposalPages pages, BuildNames names, StopBuild stopBuild, SetBuildAside setBuildAside, PublishWeek publishWeek,
      PublishRepair publishRepair, WholeWeek wholeWeek, Audit audit) {
    this.builds = builds;
    this.pages = pages;
    this.names = names;
    this.stopBuild = stopBuild;
    this.setBuildAside = setBuildAside;
    this.publishWeek = publishWeek;
    this.publishRepair = publishRepair;
    this.wholeWeek = wholeWeek;
    this.audit = audit;
  }

  @GetMapping("/week/builds/{build}")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView show(@PathVariable BuildId build) {
    Build now = get(build);
    audit.readMany(Area.WEEK, BuildNames.named(now));
    return view("path/week/build/build", now, Form.empty(), 200);
  }

  /** The part of the page that changes while it is built. */
  @GetMapping("/week/builds/{build}/progress")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView progress(@PathVariable BuildId build) {
    return view("path/week/build/proposal", get(build), Form.empty(), 200);
  }

  /** Why a group is where it is in this week. */
  @GetMapping("/week/builds/{build}/why/{meeting}")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView why(@PathVariable BuildId build, @PathVariable int meeting) {
    Build now = get(build);
    BuiltWeek week = now.best();
    if (week == null || meeting < 0 || meeting >= week.spots().size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    audit.readMany(Area.WEEK, BuildNames.named(now));
    WhyHere why = WhyHere.of(now.frozen().problem(), week, meeting, names.of(now));
    return new ModelAndView("path/week/build/why", Map.of("why", why, "back", "/week/builds/" + build));
  }

  @PostMapping("/week/builds/{build}/stop")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  String stop(@PathVariable BuildId build) {
    stopBuild.stop(get(build).id());
    return "redirect:/week/builds/" + build;
  }

  @PostMapping("/week/builds/{build}/aside")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView aside(@PathVariable BuildId build, @RequestParam int version, RedirectAttributes flash) {
    Build now = get(build);
    Outcome<BuildId> outcome = setBuildAside.setAside(build, version);
    if (!outcome.isDone()) {
      return view("path/week/build/build", now, Form.empty().refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "It is set aside. Nothing has changed.");
    return new ModelAndView("redirect:/week/build/" + now.program());
  }

  @PostMapping("/week/builds/{build}/publish")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView publish(@PathVariable BuildId build, @RequestParam int version, Form form, RedirectAttributes flash) {
    Build now = get(build);
    Outcome<BuildId> outcome =
        now.kind() == Build.Kind.WEEK
            ? publishWeek.publish(build, version, form.value("why"))
            : publishRepair.publish(build, version, form.value("why"));
    if (!outcome.isDone()) {
      return view("path/week/build/build", get(build), form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", now.kind() == Build.Kind.WEEK ? "The week is published." : "The repair is published.");
    return new ModelAndView("redirect:/week?day=" + now.from());
  }

  private Build get(BuildId id) {
    wholeWeek.require();
    return builds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView view(String template, Build build, Form form, int status) {
    return new ModelAndView(template, Map.of("page", pages.page(build, form)), HttpStatusCode.valueOf(status));
  }
}
