package org.handrail.path.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Public;
import org.handrail.path.followup.AnswerSurvey;
import org.handrail.path.followup.CallScript;
import org.handrail.path.followup.FollowUpId;
import org.handrail.path.followup.SurveyGate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The questions by link. Address and title name nothing; before the birth date no question is shown; a link that is wrong, over or used
 * looks like any other.
 */
@Controller
@Public
@RequestMapping("/q")
class SurveyController {
  private final PartnerLinks links;
  private final SurveyGate gate;
  private final AnswerSurvey answer;
  private final CallScript script;

  SurveyController(PartnerLinks links, SurveyGate gate, AnswerSurvey answer, CallScript script) {
    this.links = links;
    this.gate = gate;
    this.answer = answer;
    this.script = script;
  }

  @ModelAttribute
  void keepToThemselves(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  @GetMapping("/{token}")
  ModelAndView begin(@PathVariable String token) {
    return open(token).isPresent() ? born(token, Form.empty(), 200) : over();
  }

  /** The birth date was typed: the questions follow. */
  @PostMapping("/{token}")
  ModelAndView questions(@PathVariable String token, Form form, HttpServletRequest request) {
    if (links.tooOften(request.getRemoteAddr()).isPresent()) {
      return born(token, form.refused(List.of(new Refusal(null, "Too many tries. Wait a quarter of an hour, then try again"))), 429);
    }
    var link = open(token);
    if (link.isEmpty()) {
      return over();
    }
    var born = Typed.date(form.value("born"));
    return within(link.get(), () -> gate.confirm(id(link.get()), born)) ? view(token, form, 200)
        : born(token, form.refused(List.of(new Refusal("born", "This is not the birth date we have. Check it"))), 422);
  }

  @PostMapping("/{token}/answers")
  ModelAndView answers(@PathVariable String token, Form form) {
    var link = open(token);
    if (link.isEmpty()) {
      return over();
    }
    if (!within(link.get(), () -> gate.confirm(id(link.get()), Typed.date(form.value("born"))))) {
      return born(token, form.refused(List.of(new Refusal("born", "This is not the birth date we have. Check it"))), 422);
    }
    if (Stream.of("used", "improved", "wantsBack", "danger").allMatch(question -> form.value(question).isEmpty())) {
      return view(token, form.refused(List.of(new Refusal("used", "Answer at least one question. You may leave out any other"))), 422);
    }
    boolean danger = form.has("danger", "yes");
    Boolean used = Typed.yesOrNo(form.value("used"));
    Outcome<?> outcome = within(link.get(), () -> answer.answer(id(link.get()), Typed.date(form.value("born")),
        new AnswerSurvey.Answers(used == null ? null : !used, Typed.yesOrNo(form.value("improved")), form.has("wantsBack", "yes"), danger)));
    if (!outcome.isDone()) {
      return born(token, form.refused(outcome.refusals()), 422);
    }
    return new ModelAndView("redirect:/q/" + (danger ? "help" : form.has("wantsBack", "yes") ? "call" : "thanks"));
  }

  /** Three pages that hold nothing of anybody: what was answered is not in an address. */
  @GetMapping("/thanks")
  ModelAndView thanks() {
    return end("Thank you.", "That was all. You can close this page.", false);
  }

  @GetMapping("/call")
  ModelAndView call() {
    return end("Thank you. We call you.", "Somebody calls you on the next working day at the latest. If it cannot wait, call us.", false);
  }

  @GetMapping("/help")
  ModelAndView help() {
    return end("You are not alone with this.", "We told somebody who is there for you, and they try to reach you today. If you are in danger before that, use one of these now.", true);
  }

  private Optional<PartnerLinks.Found> open(String token) {
    return links.find(token).filter(link -> within(link, () -> gate.isOpen(id(link))));
  }

  private ModelAndView view(String token, Form form, int status) {
    return new ModelAndView("path/followup/survey", Map.of("action", "/q/" + token + "/answers", "page", form, "words", script.words()), HttpStatusCode.valueOf(status));
  }

  private static ModelAndView born(String token, Form form, int status) {
    return new ModelAndView("path/followup/survey_born", Map.of("action", "/q/" + token, "page", form), HttpStatusCode.valueOf(status));
  }

  private static ModelAndView end(String title, String text, boolean danger) {
    return new ModelAndView("path/followup/survey_end", Map.of("title", title, "text", text, "danger", danger));
  }

  private static ModelAndView over() {
    var page = end("This link opens nothing", "It was used, it is too old, or a newer one was sent.", false);
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  private static FollowUpId id(PartnerLinks.Found link) {
    return new FollowUpId(link.subject());
  }

  private static <T> T within(PartnerLinks.Found link, Supplier<T> work) {
    return Acting.nobody(link.organization(), work);
  }
}
