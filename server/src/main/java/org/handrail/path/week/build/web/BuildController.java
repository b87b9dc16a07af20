package org.handrail.path.week.build.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.Group;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Groups;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.build.AskForWeek;
import org.handrail.path.week.build.BuildId;
import org.handrail.path.week.build.DropWish;
import org.handrail.path.week.build.PinGroups;
import org.handrail.path.week.build.Wish;
import org.handrail.path.week.build.WishForGroup;
import org.handrail.path.week.web.Typed;
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

/** What the next week is built from: groups that stay, groups that are wanted, and the question itself. */
@Controller
class BuildController {
  private final Programs programs;
  private final Groups groups;
  private final BuildPages pages;
  private final AskForWeek askForWeek;
  private final WishForGroup wishForGroup;
  private final DropWish dropWish;
  private final PinGroups pinGroups;
  private final WholeWeek wholeWeek;

  BuildController(
      Programs programs, Groups groups, BuildPages pages, AskForWeek askForWeek, WishForGroup wishForGroup, DropWish dropWish,
      PinGroups pinGroups, WholeWeek wholeWeek) {
    this.programs = programs;
    this.groups = groups;
    this.pages = pages;
    this.askForWeek = askForWeek;
    this.wishForGroup = wishForGroup;
    this.dropWish = dropWish;
    this.pinGroups = pinGroups;
    this.wholeWeek = wholeWeek;
  }

  /** The program with the most groups, until another is chosen; the page that asks for one where there is none. */
  @GetMapping("/week/build")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  String first(@RequestParam(defaultValue = "") String program) {
    wholeWeek.require();
    List<Program> active = programs.all().stream().filter(Program::active).toList();
    return active.stream()
        .filter(p -> p.id().toString().equals(program))
        .findFirst()
        .or(() -> active.stream().max(Comparator.comparingInt(p -> groups.of(p.id(), pages.nextWeek(p)).size())))
        .map(p -> "redirect:/week/build/" + p.id())
        .orElse("redirect:/week/set-up");
  }

  @GetMapping("/week/build/{program}")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView show(@PathVariable ProgramId program) {
    wholeWeek.require();
    Program here = program(program);
    return view(here, Form.empty(), Form.empty(), 200);
  }

  @PostMapping("/week/build/{program}")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView ask(@PathVariable ProgramId program, Form form) {
    wholeWeek.require();
    Program here = program(program);
    LocalDate from = Typed.day(form, "from").orElse(pages.nextWeek(here));
    Outcome<BuildId> outcome = askForWeek.ask(here, from, Typed.whole(form, "seconds"));
    return outcome instanceof Outcome.Done<BuildId>(BuildId id)
        ? new ModelAndView("redirect:/week/builds/" + id)
        : view(here, form.refused(outcome.refusals()), Form.empty(), 422);
  }

  @PostMapping("/week/build/{program}/wishes")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView wish(@PathVariable ProgramId program, Form form, RedirectAttributes flash) {
    wholeWeek.require();
    Program here = program(program);
    Wish wish =
        new Wish(
            new UUID(0, 0), form.value("name"), form.value("type"), Typed.id(form, "curriculum", CurriculumId::new),
            Typed.whole(form, "minutes"), Typed.whole(form, "breakMinutes"), Typed.whole(form, "seats"), form.has("telehealth", "true"),
            Typed.whole(form, "leaders"), Typed.whole(form, "times"), Typed.ids(form, "tracks", TrackId::new));
    Outcome<UUID> outcome = wishForGroup.wish(here, wish);
    if (!outcome.isDone()) {
      return view(here, Form.empty(), form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", form.value("name").strip() + " is wanted. The next week that is built gives it a place.");
    return new ModelAndView("redirect:/week/build/" + program);
  }

  @PostMapping("/week/build/{program}/wishes/{wish}/drop")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  String drop(@PathVariable ProgramId program, @PathVariable UUID wish, RedirectAttributes flash) {
    wholeWeek.require();
    dropWish.drop(program(program).id(), wish);
    flash.addFlashAttribute("saved", "It is no longer wanted.");
    return "redirect:/week/build/" + program;
  }

  /** All pins at once: what is ticked stays. */
  @PostMapping("/week/build/{program}/pins")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  String pin(@PathVariable ProgramId program, Form form, RedirectAttributes flash) {
    wholeWeek.require();
    Program here = program(program);
    List<GroupId> stays = Typed.ids(form, "stays", GroupId::new);
    pinGroups.pin(groups.of(here.id(), pages.nextWeek(here)).stream().map(Group::id).toList(), stays);
    flash.addFlashAttribute("saved", stays.isEmpty() ? "Any group may move." : "What is ticked stays where it is.");
    return "redirect:/week/build/" + program;
  }

  private Program program(ProgramId id) {
    return programs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView view(Program program, Form ask, Form wish, int status) {
    return new ModelAndView("path/week/build/start", Map.of("page", pages.start(program, ask, wish)), HttpStatusCode.valueOf(status));
  }
}
