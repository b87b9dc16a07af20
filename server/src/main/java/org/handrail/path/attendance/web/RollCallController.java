package org.handrail.path.attendance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RecordEveryoneElse;
import org.handrail.path.week.CallOffSession;
import org.handrail.path.week.ReinstateSession;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one session: the roll call as a whole. */
@Controller
class RollCallController {
  private final RollCallPages pages;
  private final Addressed sessions;
  private final Programs programs;
  private final RelatedPeople related;
  private final RecordAttendance recordAttendance;
  private final RecordEveryoneElse everyoneElse;
  private final CallOffSession callOff;
  private final ReinstateSession reinstate;
  private final Audit audit;
  private final Clock clock;

  RollCallController(
      RollCallPages pages,
      Addressed sessions,
      Programs programs,
      RelatedPeople related,
      RecordAttendance recordAttendance,
      RecordEveryoneElse everyoneElse,
      CallOffSession callOff,
      ReinstateSession reinstate,
      Audit audit,
      Clock clock) {
    this.pages = pages;
    this.sessions = sessions;
    this.programs = programs;
    this.related = related;
    this.recordAttendance = recordAttendance;
    this.everyoneElse = everyoneElse;
    this.callOff = callOff;
    this.reinstate = reinstate;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/sessions/{session}")
  @MayEnter(area = Area.ATTENDANCE, act = Act.READ)
  String page(@PathVariable SessionId session, Model model) {
    RollCallPage page = pages.page(session, Form.empty());
    audit.readMany(Area.ATTENDANCE, page.rows().stream().map(RollCallRow::patient).toList());
    model.addAttribute("page", page);
    return "path/attendance/rollcall";
  }

  /** Everything at once, for a browser without script: each line that was answered is saved, the others come back. */
  @PostMapping("/sessions/{session}")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String save(@PathVariable SessionId session, Form form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    Session now = sessions.get(session);
    List<RollCallRow> refused = new ArrayList<>();
    for (RollCallRow row : pages.page(session, Form.empty()).rows()) {
      var line = new RollCallForm(form, row.patient());
      if (line.mode().isPresent()) {
        String trouble = save(now, row.patient(), line);
        if (!trouble.isEmpty()) {
          refused.add(pages.row(session, row.patient()).refused(line, trouble, false));
        }
      }
    }
    if (refused.isEmpty()) {
      redirect.addFlashAttribute("saved", "The roll call is saved.");
      return "redirect:/sessions/" + session;
    }
    response.setStatus(422);
    RollCallPage page = pages.page(session, Form.empty());
    model.addAttribute("page", page.with(refused));
    return "path/attendance/rollcall";
  }

  private String save(Session session, PatientId patient, RollCallForm line) {
    String contact = related.emergencyContact(patient).map(RollCallRowController::contact).orElse("");
    Outcome<Presence> presence =
        line.presence(session, clock.instant(), programs.get(session.program()).zone(), contact);
    if (presence instanceof Outcome.Done<Presence>(Presence chosen)) {
      return switch (recordAttendance.record(session.id(), patient, line.version(), chosen, line.value("remark"))) {
        case RecordAttendance.Result.Recorded recorded -> "";
        case RecordAttendance.Result.Overtaken overtaken ->
            "Somebody else recorded this meanwhile. Look at it; saving again saves yours";
        case RecordAttendance.Result.Refused(var refusals) -> refusals.getFirst().message();
      };
    }
    return presence.refusals().getFirst().message();
  }

  @PostMapping("/sessions/{session}/everyone-else")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String everyoneElse(@PathVariable SessionId session, RedirectAttributes redirect) {
    var outcome = everyoneElse.here(session);
    redirect.addFlashAttribute(
        "saved",
        outcome.isDone()
            ? outcome.orElseThrow().size() + " more recorded as here."
            : outcome.refusals().getFirst().message() + ".");
    return "redirect:/sessions/" + session;
  }

  @PostMapping("/sessions/{session}/call-off")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  String callOff(
      @PathVariable SessionId session,
      @RequestParam int version,
      Form form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var outcome = callOff.callOff(session, version, form.value("off-reason"));
    if (outcome.isDone()) {
      redirect.addFlashAttribute("saved", outcome.orElseThrow().state().label() + ". It waits for no roll call.");
      return "redirect:/sessions/" + session;
    }
    response.setStatus(422);
    var refusals =
        outcome.refusals().stream()
            .map(r -> "reason".equals(r.field()) ? new org.handrail.foundation.platform.Refusal("off-reason", r.message()) : r)
            .toList();
    model.addAttribute("page", pages.page(session, form.refused(refusals)));
    return "path/attendance/rollcall";
  }

  @PostMapping("/sessions/{session}/reinstate")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  String reinstate(@PathVariable SessionId session, @RequestParam int version, RedirectAttributes redirect) {
    var outcome = reinstate.reinstate(session, version);
    redirect.addFlashAttribute(
        "saved", outcome.isDone() ? "The session is on again." : outcome.refusals().getFirst().message() + ".");
    return "redirect:/sessions/" + session;
  }
}
