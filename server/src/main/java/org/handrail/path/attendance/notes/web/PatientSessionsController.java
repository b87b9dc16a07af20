package org.handrail.path.attendance.notes.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.Notes;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A patient's Sessions tab: what they attended, with the notes for those who may read them. */
@Controller
class PatientSessionsController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.US);
  private static final int LATEST = 100;

  private final Attendances attendances;
  private final Sessions sessions;
  private final Notes notes;
  private final Access access;

  PatientSessionsController(Attendances attendances, Sessions sessions, Notes notes, Access access) {
    this.attendances = attendances;
    this.sessions = sessions;
    this.notes = notes;
    this.access = access;
  }

  @GetMapping("/patients/{patient}/sessions")
  @MayEnter(area = Area.ATTENDANCE, act = Act.READ)
  String show(@PathVariable PatientId patient, Model model) {
    boolean mayRead = access.may(Area.NOTES, Act.READ, patient);
    Map<SessionId, Note> signed =
        mayRead
            ? notes.signed(patient).stream().collect(Collectors.toMap(Note::session, Function.identity()))
            : Map.of();
    List<Attendance> latest = attendances.latest(patient, LATEST);
    Map<SessionId, Session> found = sessions.find(latest.stream().map(Attendance::session).toList());
    var rows = new ArrayList<PatientSessionsPage.Row>();
    for (Attendance attendance : latest) {
      Session session = found.get(attendance.session());
      if (session != null) {
        rows.add(row(patient, session, attendance, signed.get(session.id())));
      }
    }
    model.addAttribute("page", new PatientSessionsPage(rows, mayRead));
    return "path/attendance/notes/sessions";
  }

  private static PatientSessionsPage.Row row(
      PatientId patient, Session session, Attendance attendance, @org.jspecify.annotations.Nullable Note note) {
    var presence = attendance.presence();
    String how =
        presence == null
            ? "Not recorded"
            : attendance.attended()
                ? presence.mode().label() + ", " + attendance.minutes() + " of " + session.careMinutes() + " min"
                : presence.mode().label();
    return new PatientSessionsPage.Row(
        DAY.format(session.day()) + ", " + session.starts(),
        session.fullTitle(),
        how,
        !attendance.attended() ? "away" : attendance.minutes() < session.careMinutes() ? "needs" : "ok",
        note == null ? null : "/patients/" + patient + "/notes/" + note.id(),
        note != null && !note.amendments().isEmpty());
  }
}
