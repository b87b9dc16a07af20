package org.handrail.path.attendance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.AwayReasons;
import org.handrail.path.attendance.Mode;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.UndoAttendance;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One line of the roll call, saved as it is tapped. */
@Controller
class RollCallRowController {
  private final RollCallPages pages;
  private final Addressed sessions;
  private final Programs programs;
  private final RelatedPeople related;
  private final StaffDirectory staff;
  private final AwayReasons reasons;
  private final RecordAttendance recordAttendance;
  private final UndoAttendance undoAttendance;
  private final Clock clock;

  RollCallRowController(
      RollCallPages pages,
      Addressed sessions,
      Programs programs,
      RelatedPeople related,
      StaffDirectory staff,
      AwayReasons reasons,
      RecordAttendance recordAttendance,
      UndoAttendance undoAttendance,
      Clock clock) {
    this.pages = pages;
    this.sessions = sessions;
    this.programs = programs;
    this.related = related;
    this.staff = staff;
    this.reasons = reasons;
    this.recordAttendance = recordAttendance;
    this.undoAttendance = undoAttendance;
    this.clock = clock;
  }

  /** The line as it stands: for "keep theirs". */
  @GetMapping("/sessions/{session}/patients/{patient}")
  @MayEnter(area = Area.ATTENDANCE, act = Act.READ)
  String line(@PathVariable SessionId session, @PathVariable PatientId patient, Model model) {
    return draw(pages.line(session, patient), model);
  }

  /**
   * Saves the line. The answer changes only what the server knows better, minutes and version and what is missing: the
   * fields someone may be typing in are left alone.
   */
  @PostMapping("/sessions/{session}/patients/{patient}")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String save(
      @PathVariable SessionId session, @PathVariable PatientId patient, Form form, Model model, HttpServletResponse response) {
    Session now = sessions.get(session);
    var line = new RollCallForm(form, patient);
    String contact =
        line.mode().filter(mode -> mode == Mode.VIDEO).isPresent() && line.value("contact").isEmpty()
            ? related.emergencyContact(patient).map(RollCallRowController::contact).orElse("")
            : "";
    Outcome<Presence> presence =
        line.presence(now, clock.instant(), programs.get(now.program()).zone(), contact);
    if (!(presence instanceof Outcome.Done<Presence>(Presence chosen))) {
      return answer(session, patient, line, presence.refusals().getFirst().message(), false, model, response);
    }
    return switch (recordAttendance.record(session, patient, line.version(), chosen, line.value("remark"))) {
      case RecordAttendance.Result.Recorded recorded -> answer(session, patient, line, null, false, model, response);
      case RecordAttendance.Result.Overtaken(Attendance theirs) ->
          answer(session, patient, line, overtaken(theirs, chosen), true, model, response);
      case RecordAttendance.Result.Refused(var refusals) ->
          answer(session, patient, line, refusals.getFirst().message(), false, model, response);
    };
  }

  @PostMapping("/sessions/{session}/patients/{patient}/undo")
  @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
  String undo(
      @PathVariable SessionId session, @PathVariable PatientId patient, Form form, Model model, HttpServletResponse response) {
    var line = new RollCallForm(form, patient);
    var outcome = undoAttendance.undo(session, patient, line.version());
    if (!outcome.isDone()) {
      response.setStatus(409);
    }
    return draw(pages.line(session, patient), model);
  }

  private String draw(RollCallPages.Line line, Model model) {
    model.addAttribute("session", line.session());
    model.addAttribute("row", line.row());
    model.addAttribute("summary", line.summary());
    model.addAttribute("reasons", Choice.of(reasons.all(), AwayReasons.Reason::code, AwayReasons.Reason::label));
    return "path/attendance/line";
  }

  private String answer(
      SessionId session,
      PatientId patient,
      RollCallForm typed,
      @org.jspecify.annotations.Nullable String trouble,
      boolean theirs,
      Model model,
      HttpServletResponse response) {
    RollCallPages.Line line = pages.line(session, patient);
    if (trouble != null) {
      response.setStatus(theirs ? 409 : 422);
    }
    model.addAttribute("session", line.session());
    model.addAttribute("row", trouble == null ? line.row() : line.row().refused(typed, trouble, theirs));
    model.addAttribute("fillArrived", trouble == null && typed.value("arrived").isEmpty() && !line.row().arrived().isEmpty());
    model.addAttribute("fillContact", trouble == null && typed.value("contact").isEmpty() && !line.row().contact().isEmpty());
    model.addAttribute("summary", line.summary());
    return "path/attendance/saved";
  }

  /** "Luis Ortega recorded Late from 18:20 at 18:31. You chose Away." */
  private String overtaken(Attendance theirs, Presence mine) {
    String who = staff.find(theirs.recordedBy()).map(member -> member.name().shown()).orElse("Somebody");
    Presence presence = theirs.presence();
    String what = presence == null ? "took this back" : "recorded " + presence.mode().label();
    String from = presence == null || presence.cameAt() == null ? "" : " from " + Times.clock(presence.cameAt());
    return "%s %s%s meanwhile. You chose %s.".formatted(who, what, from, mine.mode().label());
  }

  /** Whom to call: name, relationship, number. */
  static String contact(RelatedPeople.RelatedPerson person) {
    return person.name() + ", " + person.relationship() + (person.phone() == null ? "" : ", " + person.phone());
  }
}
