package org.handrail.path.followup.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.followup.CallScript;
import org.handrail.path.followup.FollowUp;
import org.handrail.path.followup.FollowUpEvent;
import org.handrail.path.followup.FollowUpId;
import org.handrail.path.followup.FollowUps;
import org.handrail.path.followup.Locators;
import org.handrail.path.followup.RecordContact;
import org.handrail.path.followup.RecordContact.Result;
import org.handrail.path.followup.SendSurvey;
import org.handrail.path.followup.TryResult;
import org.handrail.path.followup.Way;
import org.handrail.path.followup.Windows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contact: what to say, how to reach them, and what came of it. */
@Controller
class ContactController {
  private final FollowUps followUps;
  private final Locators locators;
  private final CallScript script;
  private final Windows windows;
  private final RecordContact record;
  private final SendSurvey send;
  private final LocatorPages locatorPages;
  private final Access access;
  private final Audit audit;
  private final Patients patients;
  private final FollowUpWords words;

  ContactController(FollowUps followUps, Locators locators, CallScript script, Windows windows, RecordContact record, SendSurvey send, LocatorPages locatorPages, Access access,
      Audit audit, Patients patients, FollowUpWords words) {
    this.followUps = followUps;
    this.locators = locators;
    this.script = script;
    this.windows = windows;
    this.record = record;
    this.send = send;
    this.locatorPages = locatorPages;
    this.access = access;
    this.audit = audit;
    this.patients = patients;
    this.words = words;
  }

  @GetMapping("/follow-up/{followUp}")
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView show(@PathVariable FollowUpId followUp) {
    return view(found(followUp), Form.empty(), 200);
  }

  /** What came of it; the form's button names the event. */
  @PostMapping("/follow-up/{followUp}")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView act(@PathVariable FollowUpId followUp, Form form, RedirectAttributes flash) {
    FollowUp held = found(followUp);
    Result result = result(form);
    Outcome<FollowUp> outcome = result == null ? Outcome.refused("Choose what happened") : record.record(followUp, version(form), result);
    if (!outcome.isDone()) {
      return view(found(held.id()), form.refused(outcome.refusals()), 422);
    }
    FollowUp done = outcome.orElseThrow();
    flash.addFlashAttribute("saved", done.wantsBack() ? "Written down. Admissions are asked to call them back." : done.isOpen() ? "Written down." : done.state().label() + ".");
    // Settled, it may be nobody's to read any more who made it for a colleague.
    return new ModelAndView(access.may(Area.PLAN, Act.READ, done.patient()) ? "redirect:/follow-up/" + followUp : "redirect:/follow-up");
  }

  /** The questions go to their phone or mailbox. */
  @PostMapping("/follow-up/{followUp}/link")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView send(@PathVariable FollowUpId followUp, Form form, RedirectAttributes flash) {
    FollowUp held = found(followUp);
    Outcome<FollowUp> outcome = send.send(followUp, version(form));
    if (!outcome.isDone()) {
      return view(found(held.id()), form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "On its way. The link works once, until the window closes.");
    return new ModelAndView("redirect:/follow-up/" + followUp);
  }

  private static @Nullable Result result(Form form) {
    FollowUpEvent event = Typed.one(FollowUpEvent.values(), form.value("event"));
    return event == null ? null : switch (event) {
      case TRY -> new Result.Tried(Typed.one(Way.Kind.values(), form.value("how")), Typed.one(TryResult.values(), form.value("result")), form.value("note"));
      case REACH -> new Result.Reached(Typed.date(form.value("on")), not(Typed.yesOrNo(form.value("used"))), Typed.yesOrNo(form.value("improved")),
          form.has("wantsBack", "yes"), form.has("danger", "yes"), form.value("reachedNote"));
      case DECLINE -> new Result.Declined(form.has("forGood", "true"));
      case GIVE_UP -> new Result.GivenUp();
      case OPEN_WINDOW, CLOSE_WINDOW, RETURN, DIE, ALLOW_AGAIN -> null;
    };
  }

  private static @Nullable Boolean not(@Nullable Boolean said) {
    return said == null ? null : !said;
  }

  private static int version(Form form) {
    String typed = form.value("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }

  private FollowUp found(FollowUpId id) {
    FollowUp found = followUps.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    access.require(Area.PLAN, Act.READ, found.patient());
    audit.readMany(Area.PLAN, Set.of(found.patient()));
    return found;
  }

  private ModelAndView view(FollowUp one, Form form, int status) {
    boolean writes = access.may(Area.PLAN, Act.WRITE, one.patient());
    var who = patients.get(one.patient()).name();
    var locator = locators.of(one.patient());
    var page = new ContactPage("/follow-up/" + one.id(), "/patients/" + one.patient(), who.shown(), who.called(), one.day(), one.state().label(),
        switch (one.state()) {
          case REACHED -> "good";
          case UNREACHABLE -> "amber";
          case PLANNED, OPEN, DECLINED, CALLED_OFF -> "";
        },
        words.window(one), words.name(one.owner()), FollowUpWords.tries(one.attempts()), Math.max(0, windows.tries() - one.attempts()), one.version(),
        writes ? followUps.possible(one).stream().map(Enum::name).toList() : List.of(), writes && send.possible(one), script.words(), script.opening(locator),
        locatorPages.part(locator, writes), Choice.of(Way.Kind.values(), Way.Kind::label), Choice.of(TryResult.values(), TryResult::label),
        answers(one), followUps.steps(one.id()).reversed().stream().map(s -> new ContactPage.Step(words.moment(s.at()), words.name(s.by()), s.words())).toList(),
        words.today().toString(), one.opensOn().toString(), form);
    return new ModelAndView("path/followup/contact", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private List<ContactPage.Answer> answers(FollowUp one) {
    var on = one.reachedOn();
    return on == null ? List.of() : List.of(
        new ContactPage.Answer("Spoken with", words.day(on)),
        new ContactPage.Answer(script.words().used(), Typed.said(not(one.abstinent30()))),
        new ContactPage.Answer(script.words().improved(), Typed.said(one.improved())),
        new ContactPage.Answer(script.words().wantsBack(), Typed.said(one.wantsBack())));
  }
}
