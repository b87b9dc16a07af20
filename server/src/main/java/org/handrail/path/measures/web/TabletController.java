package org.handrail.path.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.handrail.path.measures.Answer;
import org.handrail.path.measures.Question;
import org.handrail.path.measures.SaveAnswer;
import org.handrail.path.measures.TabletRound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The tablet in the waiting room. A code from staff locks it to one patient's questions: whoever was signed in on it is
 * out, nobody is signed in, and what the session remembers opens these pages alone. It ends with the last question, with
 * the button, after five quiet minutes, and after half an hour.
 */
@Controller
@Public
class TabletController {
  private static final String SESSION = TabletController.class.getName();
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration QUIET = Duration.ofMinutes(5);

  /** What the session remembers. */
  private record Locked(Actor patient, Instant until, HashSet<String> skipped) implements Serializable {}

  private final TabletRound round;
  private final SaveAnswer save;
  private final Clock clock;

  TabletController(TabletRound round, SaveAnswer save, Clock clock) {
    this.round = round;
    this.save = save;
    this.clock = clock;
  }

  @GetMapping("/tablet")
  ModelAndView enter() {
    return new ModelAndView("path/measures/tablet_code", Map.of("page", Form.empty()));
  }

  @PostMapping("/tablet")
  ModelAndView enter(Form form, HttpServletRequest request) {
    Optional<Actor> patient = round.begin(form.value("code"));
    if (patient.isEmpty()) {
      var again = form.refused(List.of(new Refusal("code", "This code does not work, or no more. Ask at the desk for a new one.")));
      return new ModelAndView("path/measures/tablet_code", Map.of("page", again), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    HttpSession session = anew(request);
    session.setMaxInactiveInterval((int) QUIET.toSeconds());
    session.setAttribute(SESSION, new Locked(patient.get(), clock.instant().plus(LONGEST), new HashSet<>()));
    return new ModelAndView("redirect:/tablet/questions");
  }

  @GetMapping("/tablet/questions")
  ModelAndView question(HttpServletRequest request) {
    return locked(request).map(l -> question(l, Form.empty(), request)).orElseGet(() -> new ModelAndView("redirect:/tablet"));
  }

  @PostMapping("/tablet/questions")
  ModelAndView answer(Form form, HttpServletRequest request) {
    Locked locked = locked(request).orElse(null);
    if (locked == null) {
      return new ModelAndView("redirect:/tablet");
    }
    TabletRound.Ask ask = Acting.as(locked.patient(), () -> round.next(locked.skipped())).orElse(null);
    if (ask == null || !ask.key().equals(form.value("key"))) {
      // answered already, as by a second tap
      return new ModelAndView("redirect:/tablet/questions");
    }
    if (form.has("skip", "true")) {
      var skipped = new HashSet<>(locked.skipped());
      skipped.add(ask.key());
      request.getSession().setAttribute(SESSION, new Locked(locked.patient(), locked.until(), skipped));
      return new ModelAndView("redirect:/tablet/questions");
    }
    Optional<Answer> given = ask.question().typed(form.value("answer"));
    if (given.isEmpty()) {
      return question(locked, form.refused(List.of(new Refusal("answer", AnswerField.nothing(ask.question())))), request);
    }
    return switch (Acting.as(locked.patient(), () -> save.save(ask.response().id(), ask.question().id(), given.get()))) {
      case Outcome.Refused<SaveAnswer.Saved>(var why) -> question(locked, form.refused(why), request);
      case Outcome.Done<SaveAnswer.Saved>(var saved) -> new ModelAndView("redirect:" + (saved.crisisHelp() ? "/tablet/help" : "/tablet/questions"));
    };
  }

  /** Somebody is a few steps away: the team has been told already. */
  @GetMapping("/tablet/help")
  ModelAndView help(HttpServletRequest request) {
    return locked(request).isPresent() ? new ModelAndView("path/measures/tablet_help") : new ModelAndView("redirect:/tablet");
  }

  @PostMapping("/tablet/end")
  ModelAndView end(HttpServletRequest request) {
    anew(request);
    return new ModelAndView("redirect:/tablet/thanks");
  }

  @GetMapping("/tablet/thanks")
  ModelAndView thanks() {
    return new ModelAndView("path/measures/tablet_thanks");
  }

  private ModelAndView question(Locked locked, Form form, HttpServletRequest request) {
    TabletRound.Ask ask = Acting.as(locked.patient(), () -> round.next(locked.skipped())).orElse(null);
    if (ask == null) {
      return end(request);
    }
    Question q = ask.question();
    TabletPage page = new TabletPage(
        locked.patient().name(), ask.instrument().called(), ask.key(), q.id(), q.intro(), q.text(),
        AnswerField.of(q),
        ask.number(), ask.of(), form);
    return new ModelAndView("path/measures/tablet", Map.of("page", page), form.refused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
  }

  private Optional<Locked> locked(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    @Nullable Object kept = session == null ? null : session.getAttribute(SESSION);
    return kept instanceof Locked locked && clock.instant().isBefore(locked.until()) ? Optional.of(locked) : Optional.empty();
  }

  private static HttpSession anew(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession former = request.getSession(false);
    if (former != null) {
      former.invalidate();
    }
    return request.getSession(true);
  }
}
