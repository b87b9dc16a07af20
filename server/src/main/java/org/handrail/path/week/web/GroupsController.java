package org.handrail.path.week.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.ChangeGroup;
import org.handrail.path.week.Group;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Groups;
import org.handrail.path.week.PlanGroups;
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

/** A program's tracks and recurring groups, and the form of one group. */
@Controller
class GroupsController {
  private final Programs programs;
  private final Groups groups;
  private final GroupPages pages;
  private final PlanGroups planGroups;
  private final ChangeGroup changeGroup;

  GroupsController(Programs programs, Groups groups, GroupPages pages, PlanGroups planGroups, ChangeGroup changeGroup) {
    this.programs = programs;
    this.groups = groups;
    this.pages = pages;
    this.planGroups = planGroups;
    this.changeGroup = changeGroup;
  }

  @GetMapping("/admin/programs/{program}/groups")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.READ)
  ModelAndView list(@PathVariable ProgramId program) {
    return new ModelAndView("path/week/groups", Map.of("page", pages.list(program(program))));
  }

  @GetMapping("/admin/programs/{program}/groups/new")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView add(@PathVariable ProgramId program) {
    Program here = program(program);
    return view(pages.adding(here, GroupForm.untouched(here, pages.today(here))), 200);
  }

  @PostMapping("/admin/programs/{program}/groups/new")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView add(@PathVariable ProgramId program, Form form, RedirectAttributes flash) {
    Program here = program(program);
    Outcome<List<GroupId>> outcome =
        GroupForm.read(form).then(details -> planGroups.plan(program, Typed.weekdays(form, "weekdays"), details));
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", form.value("name").strip() + " is in the week. Its sessions are planned.");
      return new ModelAndView("redirect:/admin/programs/" + program + "/groups");
    }
    return view(pages.adding(here, form.refused(outcome.refusals())), 422);
  }

  @GetMapping("/admin/programs/groups/{group}")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.READ)
  ModelAndView edit(@PathVariable GroupId group) {
    Group now = group(group);
    return view(pages.changing(programs.get(now.program()), now, GroupForm.of(now)), 200);
  }

  @PostMapping("/admin/programs/groups/{group}")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView change(@PathVariable GroupId group, @RequestParam int version, Form form, RedirectAttributes flash) {
    Group now = group(group);
    List<DayOfWeek> days = Typed.weekdays(form, "weekdays");
    Outcome<Integer> outcome =
        days.size() != 1
            ? Outcome.refused("weekdays", "Choose its one weekday. Another weekday is another group")
            : GroupForm.read(form).then(details -> changeGroup.change(group, version, days.getFirst(), details));
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", form.value("name").strip() + " is saved. Sessions to come follow.");
      return new ModelAndView("redirect:/admin/programs/" + now.program() + "/groups");
    }
    return view(pages.changing(programs.get(now.program()), now, form.refused(outcome.refusals())), 422);
  }

  private Program program(ProgramId id) {
    return programs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Group group(GroupId id) {
    return groups.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ModelAndView view(GroupPage page, int status) {
    return new ModelAndView("path/week/group", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
