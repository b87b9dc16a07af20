package org.handrail.face.portal.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckInAnswer;
import org.handrail.path.measures.CheckIns;
import org.handrail.path.measures.CompleteCheckIn;
import org.handrail.path.measures.SaveCheckIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The daily check-in: one question at a time, each answer kept as it is given. */
@Controller
@MayEnter(area = Area.MEASURES, act = Act.WRITE, as = Audience.PATIENT)
class CheckInController {

  private static final String HERE = "/my/check-in";
  private static final Set<String> CALLS = Set.of("use-reported", "talk-asked");
  private static final Set<String> READ = Set.of("read-asked");
  private static final Set<String> DANGER = Set.of("hopeless");

  private final CheckIns checkIns;
  private final SaveCheckIn save;
  private final CompleteCheckIn complete;
  private final CarePromise promise;

  CheckInController(CheckIns checkIns, SaveCheckIn save, CompleteCheckIn complete, CarePromise promise) {
    this.checkIns = checkIns;
    this.save = save;
    this.complete = complete;
    this.promise = promise;
  }

  /** Goes on where the person stopped; after a check-in was sent, says so and lets them begin another. */
  @GetMapping(HERE)
  String begin(Model model) {
    Optional<CheckIn> today = checkIns.today(patient());
    if (today.isPresent() && today.get().completed() instanceof Instant at) {
      model.addAttribute("at", promise.time(at));
      return "face/portal/check_in_again";
    }
    return "redirect:" + HERE + "/" + today.map(CheckInController::firstOpen).orElse(1);
  }

  @GetMapping(HERE + "/{number}")
  String ask(@PathVariable int number, Model model) {
    return show(question(number), Form.empty(), model);
  }

  @PostMapping(HERE + "/{number}")
  ModelAndView answer(@PathVariable int number, Form form) {
    Question question = question(number);
    CheckInAnswer answer = question.read(form.value("answer"), form.has("read", "true"));
    boolean askSafe = false;
    if (answer != null) {
      switch (save.save(answer)) {
        case Outcome.Refused<SaveCheckIn.Saved>(var refusals) -> {
          return again(question, form.refused(refusals));
        }
        case Outcome.Done<SaveCheckIn.Saved>(var saved) -> askSafe = saved.askSafe();
      }
    }
    if (askSafe) {
      return new ModelAndView("redirect:" + HERE + "/safe");
    }
    if (question != Question.WORDS) {
      return new ModelAndView("redirect:" + HERE + "/" + (number + 1));
    }
    return switch (complete.complete()) {
      case Outcome.Refused<?>(var refusals) -> again(question, form.refused(refusals));
      case Outcome.Done<?> sent -> new ModelAndView("redirect:" + HERE + "/done");
    };
  }

  /** "Are you safe right now?": help first, then the way on. */
  @GetMapping(HERE + "/safe")
  String safe(Model model) {
    CheckIn today = today();
    var made = promise.about(patient(), DANGER, today.started());
    model.addAttribute("page", new SafePage(made.who(), made.by(), HERE + "/" + firstOpen(today)));
    return "face/portal/check_in_safe";
  }

  @PostMapping(HERE + "/safe")
  String saysSafe() {
    save.save(new CheckInAnswer.SaysSafe());
    return "redirect:" + HERE + "/" + firstOpen(today());
  }

  @GetMapping(HERE + "/done")
  String done(Model model) {
    CheckIn today = today();
    if (today.completed() == null) {
      return "redirect:" + HERE;
    }
    if (today.promisedCall()) {
      var made = promise.about(patient(), CALLS, today.started());
      model.addAttribute("page", new HardPage(made.who(), made.by(), promise.time(today.completed()), today.used() == CheckIn.Used.YES));
      return "face/portal/check_in_hard";
    }
    if (today.asksToBeRead()) {
      var made = promise.about(patient(), READ, today.started());
      model.addAttribute("reading", made.who() + " reads what you wrote " + made.by() + ".");
    } else {
      model.addAttribute("reading", "Your team reads check-ins " + promise.reading() + ".");
    }
    return "face/portal/check_in_thanks";
  }

  private ModelAndView again(Question question, Form form) {
    var page = new ModelAndView("face/portal/check_in", HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("page", page(question, form));
    return page;
  }

  private String show(Question question, Form form, Model model) {
    model.addAttribute("page", page(question, form));
    return "face/portal/check_in";
  }

  private QuestionPage page(Question question, Form form) {
    var open = checkIns.open(patient());
    String chosen = open.map(question::answered).orElse(null);
    boolean read = form.refused() ? form.has("read", "true") : open.filter(CheckIn::asksToBeRead).isPresent();
    return new QuestionPage(question, chosen, read, form, promise.team(patient()), promise.reading());
  }

  /** @throws ResponseStatusException 404 where nothing was begun today */
  private CheckIn today() {
    return checkIns.today(patient()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Question question(int number) {
    Question question = Question.at(number);
    if (question == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return question;
  }

  /** The first question without an answer; the last when all have one. */
  private static int firstOpen(CheckIn checkIn) {
    for (Question question : Question.values()) {
      if (question.answered(checkIn) == null) {
        return question.number();
      }
    }
    return Question.WORDS.number();
  }

  private static PatientId patient() {
    return Acting.actor().patientId();
  }
}
