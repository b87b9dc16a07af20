package org.handrail.path.week.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.week.Curricula;
import org.handrail.path.week.Curriculum;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.CurriculumTemplates;
import org.handrail.path.week.SaveCurriculum;
import org.handrail.path.week.SessionType;
import org.handrail.path.week.SessionTypes;
import org.jspecify.annotations.Nullable;
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

/** What groups teach: topics with their goals, from a template or one's own. */
@Controller
class CurriculaController {
  private final Curricula curricula;
  private final CurriculumTemplates templates;
  private final SessionTypes types;
  private final SaveCurriculum saveCurriculum;
  private final Access access;

  CurriculaController(
      Curricula curricula, CurriculumTemplates templates, SessionTypes types, SaveCurriculum saveCurriculum, Access access) {
    this.curricula = curricula;
    this.templates = templates;
    this.types = types;
    this.saveCurriculum = saveCurriculum;
    this.access = access;
  }

  @GetMapping("/week/curricula")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.READ)
  ModelAndView list() {
    return new ModelAndView(
        "path/week/curricula", Map.of("page", new CurriculaPage(curricula.all(), templates.all(), templates.minutesAWeek(), access.may(Area.WEEK_SETUP, Act.WRITE))));
  }

  /** @param template code of a template to begin with; anything else begins empty */
  @GetMapping("/week/curricula/new")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView add(@RequestParam(defaultValue = "") String template) {
    Form form =
        templates.find(template).map(t -> known(t.name(), t.type(), t.rolling(), t.source(), true, t.topics())).orElse(Form.empty());
    return view(null, form, 200);
  }

  @PostMapping("/week/curricula/new")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView add(Form form, RedirectAttributes flash) {
    return save(null, 0, form, flash);
  }

  @GetMapping("/week/curricula/{curriculum}")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView edit(@PathVariable CurriculumId curriculum) {
    Curriculum now = get(curriculum);
    return view(now, known(now.name(), now.type().code(), now.rolling(), now.source(), now.active(), now.topics()), 200);
  }

  @PostMapping("/week/curricula/{curriculum}")
  @MayEnter(area = Area.WEEK_SETUP, act = Act.WRITE)
  ModelAndView change(@PathVariable CurriculumId curriculum, @RequestParam int version, Form form, RedirectAttributes flash) {
    return save(get(curriculum), version, form, flash);
  }

  private ModelAndView save(@Nullable Curriculum now, int version, Form form, RedirectAttributes flash) {
    Outcome<CurriculumId> outcome =
        saveCurriculum.save(
            now == null ? null : now.id(),
            version,
            new SaveCurriculum.Details(
                form.value("name"), form.value("type"), !form.has("order", "ordered"), form.value("source"),
                now == null || form.has("active", "true"), topics(form.value("topics"))));
    if (outcome.isDone()) {
      flash.addFlashAttribute("saved", form.value("name").strip() + " is saved.");
      return new ModelAndView("redirect:/week/curricula");
    }
    return view(now, form.refused(outcome.refusals()), 422);
  }

  /** A line is a topic; lines below it that begin with a dash are its goals. */
  static List<Curriculum.Topic> topics(String typed) {
    var topics = new ArrayList<Curriculum.Topic>();
    for (String line : typed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      boolean goal = line.startsWith("-") && !topics.isEmpty();
      if (goal) {
        Curriculum.Topic of = topics.removeLast();
        var goals = new ArrayList<>(of.goals());
        String text = line.substring(1).strip();
        if (!text.isEmpty()) {
          goals.add(text);
        }
        topics.add(new Curriculum.Topic(of.title(), goals));
      } else {
        topics.add(new Curriculum.Topic(line, List.of()));
      }
    }
    return topics;
  }

  private static String typed(List<Curriculum.Topic> topics) {
    return topics.stream()
        .map(t -> t.title() + t.goals().stream().map(goal -> "\n- " + goal).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static Form known(
      String name, String type, boolean rolling, String source, boolean active, List<Curriculum.Topic> topics) {
    Map<String, Object> known = new HashMap<>();
    known.put("name", name);
    known.put("type", type);
    known.put("order", rolling ? "rolling" : "ordered");
    known.put("source", source);
    known.put("topics", typed(topics));
    if (active) {
      known.put("active", "true");
    }
    return Form.of(known);
  }

  private Curriculum get(CurriculumId id) {
    Optional<Curriculum> found = curricula.find(id);
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView view(@Nullable Curriculum now, Form form, int status) {
    var page =
        new CurriculumPage(
            now == null ? "/week/curricula/new" : "/week/curricula/" + now.id(),
            now == null,
            now == null ? 0 : now.version(),
            Choice.of(types.groups(), SessionType::code, SessionType::label),
            form);
    return new ModelAndView("path/week/curriculum", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
