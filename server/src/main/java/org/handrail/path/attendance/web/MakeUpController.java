package org.handrail.path.attendance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.MakeUpChoices;
import org.handrail.path.attendance.MakeUps;
import org.handrail.path.attendance.PlanMakeUp;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives someone who missed a session a seat in another. */
@Controller
class MakeUpController {
  private final Sessions sessions;
  private final Addressed addressed;
  private final Patients patients;
  private final MakeUps makeUps;
  private final MakeUpChoices choices;
  private final PlanMakeUp planMakeUp;

  MakeUpController(
      Sessions sessions,
      Addressed addressed,
      Patients patients,
      MakeUps makeUps,
      MakeUpChoices choices,
      PlanMakeUp planMakeUp) {
    this.sessions = sessions;
    this.addressed = addressed;
    this.patients = patients;
    this.makeUps = makeUps;
    this.choices = choices;
    this.planMakeUp = planMakeUp;
  }

  @GetMapping("/sessions/{session}/patients/{patient}/make-up")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String choose(@PathVariable SessionId session, @PathVariable PatientId patient, Model model) {
    return draw(session, patient, Form.empty(), model);
  }

  @PostMapping("/sessions/{session}/patients/{patient}/make-up")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String plan(
      @PathVariable SessionId session,
      @PathVariable PatientId patient,
      @RequestParam SessionId into,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var outcome = planMakeUp.plan(patient, session, into);
    if (outcome.isDone()) {
      Session other = outcome.orElseThrow();
      redirect.addFlashAttribute("saved", "The make-up is planned: " + words(other) + ".");
      return "redirect:/sessions/" + session;
    }
    response.setStatus(422);
    return draw(session, patient, form.refused(whole(outcome.refusals())), model);
  }

  @PostMapping("/sessions/{session}/patients/{patient}/make-up/cancel")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String cancel(
      @PathVariable SessionId session,
      @PathVariable PatientId patient,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var outcome = planMakeUp.cancel(patient, session);
    if (outcome.isDone()) {
      redirect.addFlashAttribute("saved", "The make-up is off.");
      return "redirect:/sessions/" + session + "/patients/" + patient + "/make-up";
    }
    response.setStatus(422);
    return draw(session, patient, form.refused(whole(outcome.refusals())), model);
  }

  private String draw(SessionId id, PatientId patient, Form form, Model model) {
    Session missed = addressed.get(id);
    var planned = makeUps.forMissed(patient, id).map(sessions::get).map(MakeUpController::words).orElse(null);
    model.addAttribute(
        "page",
        new MakeUpPage(
            missed,
            patient,
            patients.get(patient).name().shown(),
            Times.day(missed.day()) + ", " + Times.span(missed.starts(), missed.ends()),
            planned,
            planned != null
                ? java.util.List.of()
                : choices.of(patient, missed).stream()
                    .map(
                        choice ->
                            new MakeUpPage.Choice(
                                choice.session().id(),
                                choice.session().title(),
                                Times.monthDay(choice.session().day()) + ", " + Times.span(choice.session().starts(), choice.session().ends()),
                                choice.free() == 1 ? "1 free seat" : choice.free() + " free seats"))
                    .toList(),
            form));
    return "path/attendance/makeup";
  }

  private static String words(Session session) {
    return session.title() + ", " + Times.monthDay(session.day()) + ", " + Times.span(session.starts(), session.ends());
  }

  private static java.util.List<Refusal> whole(java.util.List<Refusal> refusals) {
    return refusals.stream().map(r -> new Refusal(null, r.message())).toList();
  }
}
