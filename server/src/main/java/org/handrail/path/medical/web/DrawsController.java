package org.handrail.path.medical.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.medical.RandomTesting;
import org.handrail.path.medical.SetRandomTesting;
import org.handrail.path.medical.TestDraw;
import org.handrail.path.medical.TestDrawId;
import org.handrail.path.medical.TestDraws;
import org.handrail.path.medical.TestPanels;
import org.handrail.path.medical.VerifyDraw;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Random testing: the rule of each program, what was published, and every draw to be checked again. */
@Controller
class DrawsController {
  private static final int LATEST = 60;

  private final TestDraws draws;
  private final VerifyDraw verify;
  private final SetRandomTesting set;
  private final TestPanels panels;
  private final Programs programs;
  private final Patients patients;
  private final Access access;
  private final Audit audit;
  private final Days days;

  DrawsController(TestDraws draws, VerifyDraw verify, SetRandomTesting set, TestPanels panels, Programs programs, Patients patients,
      Access access, Audit audit, Days days) {
    this.draws = draws;
    this.verify = verify;
    this.set = set;
    this.panels = panels;
    this.programs = programs;
    this.patients = patients;
    this.access = access;
    this.audit = audit;
    this.days = days;
  }

  @GetMapping("/random-tests")
  @MayEnter(area = Area.MEDICAL, act = Act.READ)
  ModelAndView show() {
    return view(Form.empty(), 200);
  }

  /** Rules and hashes without a name, for those who run the place. */
  @GetMapping("/admin/random-tests")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ModelAndView rules() {
    return view(Form.empty(), 200);
  }

  @PostMapping("/admin/random-tests/{program}")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView set(@PathVariable ProgramId program, Form form, RedirectAttributes flash) {
    var outcome = set.set(program, form.value("panel"), whole(form.value("share")), whole(form.value("every")), form.has("active", "true"),
        Typed.version(form));
    if (!outcome.isDone()) return view(form.refused(outcome.refusals()), 422);
    flash.addFlashAttribute("saved", "Saved. It counts for draws published from now on.");
    return new ModelAndView("redirect:/admin/random-tests");
  }

  @GetMapping("/random-tests/{draw}")
  @MayEnter(area = Area.MEDICAL, act = Act.READ)
  ModelAndView draw(@PathVariable TestDrawId draw) {
    return draws.find(draw)
        .map(d -> new ModelAndView("path/medical/draw", Map.of("page", page(d))))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static int whole(String typed) {
    return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : 0;
  }

  private ModelAndView view(Form form, int status) {
    return new ModelAndView("path/medical/draws", Map.of("page", list(form)), HttpStatusCode.valueOf(status));
  }

  private DrawsPage list(Form form) {
    Map<ProgramId, RandomTesting> rules = draws.rules().stream().collect(Collectors.toMap(RandomTesting::program, Function.identity()));
    return new DrawsPage(
        programs.all().stream().map(p -> rule(p, Optional.ofNullable(rules.get(p.id())))).toList(),
        draws.all(LATEST).stream().map(this::line).toList(),
        Choice.of(panels.all(), TestPanels.Panel::id, TestPanels.Panel::label),
        access.may(Area.ADMINISTRATION, Act.WRITE),
        form);
  }

  private DrawsPage.Rule rule(Program program, Optional<RandomTesting> rule) {
    String words = rule.filter(RandomTesting::active)
        .map(r -> panels.get(r.panel()).label() + ", " + r.sharePercent() + " % of everybody in treatment, once in " + r.everyDays() + " days on a day nobody knows")
        .orElse("No random tests");
    return new DrawsPage.Rule(program.id().toString(), program.name(), words, rule.map(RandomTesting::active).orElse(false),
        rule.map(RandomTesting::panel).orElse(panels.all().getFirst().id()), rule.map(RandomTesting::sharePercent).orElse(25),
        rule.map(RandomTesting::everyDays).orElse(7), rule.map(RandomTesting::version).orElse(0));
  }

  private DrawsPage.Line line(TestDraw d) {
    var held = d.held();
    String sub = held == null
        ? "published " + days.moment(d.committedAt()) + ", some day from " + days.day(d.windowFrom()) + " to " + days.day(d.windowUntil())
        : "held " + days.moment(held.at()) + ", " + held.drawn() + " of " + held.pool().size() + " drawn";
    return new DrawsPage.Line(access.may(Area.MEDICAL, Act.READ) ? "/random-tests/" + d.id() : "", programs.get(d.program()).name(), sub, held == null ? "" : "ok", held == null ? "Ahead" : "Held");
  }

  private DrawPage page(TestDraw d) {
    String rule = panels.get(d.panel()).label() + ", " + d.sharePercent() + " %, one day from " + days.day(d.windowFrom()) + " to " + days.day(d.windowUntil());
    var held = d.held();
    if (held == null) {
      return new DrawPage(programs.get(d.program()).name(), rule, d.commitment(), days.moment(d.committedAt()), "", "", List.of(), List.of(), 0, List.of());
    }
    var findings = verify.verify(d.id()).orElseThrow();
    List<PatientId> drawn = held.pool().stream().filter(TestDraw.Entry::drawn).map(TestDraw.Entry::patient).toList();
    List<PatientId> mine = drawn.stream().filter(p -> access.may(Area.MEDICAL, Act.READ, p)).toList();
    audit.readMany(Area.MEDICAL, mine);
    var names = patients.find(mine);
    var people = new ArrayList<DrawPage.Person>();
    mine.forEach(p -> Optional.ofNullable(names.get(p)).ifPresent(n -> people.add(new DrawPage.Person(n.name().shown(), MedicalPages.base(p)))));
    return new DrawPage(
        programs.get(d.program()).name(),
        rule,
        d.commitment(),
        days.moment(d.committedAt()),
        days.moment(held.at()) + ", " + held.drawn() + " of " + held.pool().size() + " drawn",
        held.seed(),
        List.of(
            new DrawPage.Check("The revealed seed and rule have the hash that was published", findings.hashFits()),
            new DrawPage.Check("It was not held before the day that the seed names", findings.dayFits()),
            new DrawPage.Check("Every ticket follows from the seed", findings.ticketsFit()),
            new DrawPage.Check("The lowest tickets, and only those, were drawn", findings.choiceFits())),
        people,
        drawn.size() - mine.size(),
        held.pool().stream().map(e -> e.ticket() + (e.drawn() ? " drawn" : "")).toList());
  }
}
