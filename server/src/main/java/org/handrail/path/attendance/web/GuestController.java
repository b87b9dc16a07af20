package org.handrail.path.attendance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.handrail.path.week.Expected;
import org.handrail.path.week.JoinSession;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds someone to one session who has no seat in it. Only people in treatment in its program are found, by name. */
@Controller
class GuestController {
  private static final int AT_MOST = 8;
  private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

  private final Addressed sessions;
  private final Rosters rosters;
  private final Stays stays;
  private final Patients patients;
  private final JoinSession joinSession;
  private final Audit audit;

  GuestController(
      Addressed sessions, Rosters rosters, Stays stays, Patients patients, JoinSession joinSession, Audit audit) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.stays = stays;
    this.patients = patients;
    this.joinSession = joinSession;
    this.audit = audit;
  }

  @GetMapping("/sessions/{session}/add")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String look(@PathVariable SessionId session, @RequestParam(defaultValue = "") String q, Model model) {
    return draw(sessions.get(session), q, Form.empty(), model);
  }

  @PostMapping("/sessions/{session}/add")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String add(
      @PathVariable SessionId session,
      @RequestParam("who") PatientId who,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Session now = sessions.get(session);
    // The address names no patient, so what may be added is decided here: someone in treatment in this very program.
    boolean inProgram = stays.treatment(who, now.day()).filter(stay -> now.program().equals(stay.program())).isPresent();
    var outcome =
        inProgram
            ? joinSession.join(session, who, Expected.As.WALK_IN)
            : org.handrail.foundation.platform.Outcome.<Session>refused("They are not in treatment in this program that day");
    if (outcome.isDone()) {
      audit.readMany(Area.ATTENDANCE, List.of(who));
      redirect.addFlashAttribute("saved", "Added. Record them in the roll call.");
      return "redirect:/sessions/" + session;
    }
    response.setStatus(422);
    var whole = outcome.refusals().stream().map(r -> new org.handrail.foundation.platform.Refusal(null, r.message())).toList();
    return draw(now, form.value("q"), form.refused(whole), model);
  }

  private String draw(Session session, String query, Form form, Model model) {
    List<GuestPage.Person> found = query.strip().length() < 2 ? List.of() : found(session, query);
    audit.readMany(Area.IDENTITY, found.stream().map(GuestPage.Person::id).toList());
    model.addAttribute(
        "page",
        new GuestPage(
            session, Times.day(session.day()) + ", " + Times.span(session.starts(), session.ends()), query, found, form));
    return "path/attendance/guest";
  }

  private List<GuestPage.Person> found(Session session, String query) {
    List<Patient> named = patients.search(query, 50);
    LocalDate day = session.day();
    Map<PatientId, Stay> staying = stays.treatment(named.stream().map(Patient::id).toList(), day);
    Set<PatientId> there = rosters.of(session.id()).stream().map(Expected::patient).collect(Collectors.toSet());
    return named.stream()
        .filter(
            person -> {
              Stay stay = staying.get(person.id());
              return stay != null && session.program().equals(stay.program()) && !there.contains(person.id());
            })
        .limit(AT_MOST)
        .map(person -> new GuestPage.Person(person.id(), person.name().shown(), "born " + BORN.format(person.identity().birthDate())))
        .toList();
  }
}
