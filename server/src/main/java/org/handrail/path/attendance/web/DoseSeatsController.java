package org.handrail.path.attendance.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.MakeUpChoices;
import org.handrail.path.attendance.PlanMakeUp;
import org.handrail.path.attendance.WeeklyDose;
import org.handrail.path.week.Session;
import org.handrail.path.week.Times;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers somebody who falls short of this week's hours the seats that are left before the week ends. */
@Controller
@RequestMapping("/patients/{patient}/make-up")
class DoseSeatsController {
  private final WeeklyDose doses;
  private final MakeUpChoices choices;
  private final PlanMakeUp plan;
  private final Patients patients;
  private final Access access;

  DoseSeatsController(WeeklyDose doses, MakeUpChoices choices, PlanMakeUp plan, Patients patients, Access access) {
    this.doses = doses;
    this.choices = choices;
    this.plan = plan;
    this.patients = patients;
    this.access = access;
  }

  @GetMapping
  @MayEnter(area = Area.ATTENDANCE, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  /** A seat that is not among those offered is refused: it went to somebody else, or is no seat of theirs. */
  @PostMapping
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView take(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    // What was missed is attendance, and stands on the page that answers.
    access.require(Area.ATTENDANCE, Act.READ, patient);
    Optional<MakeUpChoices.Open> missed = open(patient).stream().filter(o -> o.missed().id().toString().equals(form.value("missed"))).findFirst();
    Optional<Session> into = missed.stream().flatMap(o -> o.choices().stream()).map(MakeUpChoices.Choice::session)
        .filter(s -> s.id().toString().equals(form.value("into"))).findFirst();
    Outcome<Session> outcome = missed.isEmpty() || into.isEmpty() ? Outcome.refused("This seat is no longer free. Choose another one")
        : plan.plan(patient, missed.get().missed().id(), into.get().id());
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), 422);
    }
    Session other = outcome.orElseThrow();
    flash.addFlashAttribute("saved", "The make-up is planned: " + other.title() + ", " + when(other) + ".");
    return new ModelAndView("redirect:/patients/" + patient + "/make-up");
  }

  private List<MakeUpChoices.Open> open(PatientId patient) {
    return doses.now(patient).map(dose -> choices.thisWeek(patient, dose)).orElse(List.of());
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    List<DoseSeatsPage.Missed> missed = open(patient).stream()
        .map(o -> new DoseSeatsPage.Missed(o.missed().id().toString(), o.missed().title(), when(o.missed()), o.missingMinutes() + " minutes missed",
            o.choices().stream().map(c -> new DoseSeatsPage.Seat(c.session().id().toString(), c.session().title(), when(c.session()),
                c.free() == 1 ? "1 free seat" : c.free() + " free seats")).toList()))
        .toList();
    var page = new DoseSeatsPage("/patients/" + patient + "/make-up", patients.get(patient).name().called(),
        doses.now(patient).map(PatientSessionsController::doseWords).orElse(""), missed, access.may(Area.WEEK, Act.WRITE, patient), form);
    return new ModelAndView("path/attendance/dose_seats", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static String when(Session session) {
    return Times.day(session.day()) + ", " + Times.span(session.starts(), session.ends());
  }
}
