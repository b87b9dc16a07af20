package org.handrail.path.attendance.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.AwayReasons;
import org.handrail.path.attendance.Dose;
import org.handrail.path.attendance.MakeUps;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.WeeklyDose;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.Notes;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The Sessions tab: what the patient attended, and what was written about it. Nobody else is named here. */
@Controller
class PatientSessionsController {
  /** As far back as a course of treatment usually goes (6–12 weeks), and a little more. */
  private static final int DAYS_BACK = 100;

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM, H:mm", Locale.US);

  private final PatientSchedule schedule;
  private final Sessions sessions;
  private final Attendances attendances;
  private final MakeUps makeUps;
  private final AwayReasons reasons;
  private final WeeklyDose weeklyDose;
  private final Notes notes;
  private final StaffDirectory staff;
  private final Programs programs;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  PatientSessionsController(
      PatientSchedule schedule,
      Sessions sessions,
      Attendances attendances,
      MakeUps makeUps,
      AwayReasons reasons,
      WeeklyDose weeklyDose,
      Notes notes,
      StaffDirectory staff,
      Programs programs,
      Access access,
      Audit audit,
      Clock clock) {
    this.schedule = schedule;
    this.sessions = sessions;
    this.attendances = attendances;
    this.makeUps = makeUps;
    this.reasons = reasons;
    this.weeklyDose = weeklyDose;
    this.notes = notes;
    this.staff = staff;
    this.programs = programs;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/sessions")
  @MayEnter(area = Area.ATTENDANCE, act = Act.READ)
  String sessions(@PathVariable PatientId patient, Model model) {
    boolean mayReadNotes =
        access.decide(Area.NOTES, Act.READ, patient, null) instanceof AccessDecision.Allowed allowed && allowed.limits().isEmpty();
    if (mayReadNotes) {
      audit.readMany(Area.NOTES, List.of(patient));
    }
    Dose dose = weeklyDose.now(patient).orElse(null);
    model.addAttribute(
        "page",
        new PatientSessionsPage(
            patient,
            dose == null ? null : doseWords(dose),
            dose != null && dose.prorated() ? "Short week: " + hours(dose.weeklyMinutes()) + " h in a whole one" : null,
            rows(patient, mayReadNotes),
            mayReadNotes));
    return "path/attendance/patient_sessions";
  }

  private List<PatientSessionsPage.Row> rows(PatientId patient, boolean mayReadNotes) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<SessionId, Session> all = new LinkedHashMap<>();
    schedule.between(patient, today.minusDays(DAYS_BACK), today.plusDays(2)).stream()
        .filter(session -> session.held() && session.startsAt().isBefore(now))
        .forEach(session -> all.put(session.id(), session));
    Map<SessionId, Attendance> recorded =
        attendances.latest(patient, 200).stream().collect(Collectors.toMap(Attendance::session, a -> a));
    all.putAll(sessions.find(recorded.keySet().stream().filter(id -> !all.containsKey(id)).toList()));
    Map<SessionId, Note> written =
        mayReadNotes
            ? notes.signed(patient).stream().collect(Collectors.toMap(Note::session, note -> note, (a, b) -> a))
            : Map.of();
    Map<SessionId, SessionId> madeUp = makeUps.of(patient, all.keySet());
    Map<ProgramId, Program> where = programs.find(all.values().stream().map(Session::program).toList());
    List<PatientSessionsPage.Row> rows = new ArrayList<>();
    all.values().stream()
        .sorted(Comparator.comparing(Session::startsAt).reversed())
        .forEach(
            session -> {
              Program program = where.get(session.program());
              ZoneId zone = program == null ? ZoneOffset.UTC : program.zone();
              rows.add(row(session, recorded.get(session.id()), written.get(session.id()), madeUp.get(session.id()), zone));
            });
    return rows;
  }

  private PatientSessionsPage.Row row(
      Session session, @Nullable Attendance attendance, @Nullable Note note, @Nullable SessionId makeUp, ZoneId zone) {
    Presence presence = attendance == null ? null : attendance.presence();
    boolean complete = attendance != null && attendance.complete();
    String dot = !complete ? "needs" : presence instanceof Presence.Away ? "away" : "ok";
    return new PatientSessionsPage.Row(
        session.id(),
        session.fullTitle() + (session.topic() == null ? "" : ": " + session.topic()),
        Times.monthDay(session.day()) + ", " + Times.span(session.starts(), session.ends()),
        how(presence, complete),
        dot,
        attendance != null && attendance.attended() ? attendance.minutes() + " of " + session.careMinutes() + " min" : "",
        makeUp == null ? null : "Made up on " + Times.monthDay(sessions.get(makeUp).day()),
        note == null || note.signed() == null ? null : view(note, note.signed(), zone));
  }

  private PatientSessionsPage.NoteView view(Note note, Note.Signed signed, ZoneId zone) {
    String who = staff.find(signed.by()).map(member -> member.name().shown()).orElse("Former staff");
    String added =
        note.amendments().isEmpty() ? "" : note.amendments().size() == 1 ? " · 1 amendment" : " · " + note.amendments().size() + " amendments";
    return new PatientSessionsPage.NoteView(
        "/patients/" + note.patient() + "/notes/" + note.id(),
        signed.text(),
        "Signed by " + who + ", " + MOMENT.format(signed.at().atZone(zone)) + (signed.lateEntry() ? " · late entry" : "") + added);
  }

  private String how(@Nullable Presence presence, boolean complete) {
    if (presence == null) {
      return "Not recorded yet";
    }
    if (!complete) {
      return presence.mode().label() + ", not complete yet";
    }
    String from = presence.cameAt() == null ? "" : ", from " + Times.clock(presence.cameAt());
    String until = presence.leftAt() == null ? "" : ", until " + Times.clock(presence.leftAt());
    String why =
        presence instanceof Presence.Away away && away.reason() != null
            ? reasons.find(away.reason()).map(reason -> ", " + reason.label().toLowerCase(java.util.Locale.ROOT)).orElse("")
            : "";
    return presence.mode().label() + from + until + why;
  }

  static String doseWords(Dose dose) {
    return hours(dose.attendedMinutes()) + " of " + hours(dose.prescribedMinutes()) + " h this week"
        + (dose.missingMinutes() == 0
            ? ", all done"
            : dose.shortMinutes() == 0 ? ", the rest is still reachable" : ", " + hours(dose.shortMinutes()) + " h out of reach");
  }

  private static String hours(int minutes) {
    var hours = new java.math.BigDecimal(minutes).divide(new java.math.BigDecimal(60), 2, java.math.RoundingMode.HALF_UP);
    return hours.setScale(minutes % 15 == 0 ? 2 : 1, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
