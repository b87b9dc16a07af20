package org.handrail.path.attendance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a call in front of somebody when a session is missed, with words to say; with the absence in a row the program's
 * pack names, the supervisor is told too. Who comes back, or was there after all, is called by nobody.
 */
@Component
class AbsenceOutreach {
  private static final String MISSED = "attendance.missed";
  private static final String AGAIN = "attendance.missed-again";

  /** As many sessions as are looked at for absences in a row; nobody waits so long for a call. */
  private static final int LOOKED_AT = 30;

  private record Script(String source, String confidence, String missed, String missedAgain) {}

  private final Attendances attendances;
  private final AwayReasons reasons;
  private final Sessions sessions;
  private final Programs programs;
  private final RulePacks packs;
  private final CareTeam careTeam;
  private final OpenTask openTask;
  private final CloseTask closeTask;
  private final Worklist worklist;
  private final Clock clock;
  private final Script script;

  AbsenceOutreach(
      Attendances attendances,
      AwayReasons reasons,
      Sessions sessions,
      Programs programs,
      RulePacks packs,
      CareTeam careTeam,
      OpenTask openTask,
      CloseTask closeTask,
      Worklist worklist,
      Clock clock,
      JsonMapper json) {
    this.attendances = attendances;
    this.reasons = reasons;
    this.sessions = sessions;
    this.programs = programs;
    this.packs = packs;
    this.careTeam = careTeam;
    this.openTask = openTask;
    this.closeTask = closeTask;
    this.worklist = worklist;
    this.clock = clock;
    try (InputStream in = new ClassPathResource("attendance/outreach.json").getInputStream()) {
      script = json.readValue(in, Script.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @EventListener
  void on(AttendanceRecorded event) {
    Attendance now = event.attendance();
    if (calls(now)) {
      missed(now);
    } else {
      settle(now);
    }
  }

  private boolean calls(Attendance attendance) {
    return attendance.presence() instanceof Presence.Away away
        && (away.reason() == null || reasons.find(away.reason()).map(AwayReasons.Reason::outreach).orElse(true));
  }

  private void missed(Attendance now) {
    List<Attendance> latest = attendances.latest(now.patient(), LOOKED_AT);
    // Somebody who came since is not called about a roll call that is completed late.
    if (latest.stream().anyMatch(a -> a.attended() && a.startsAt().isAfter(now.startsAt()))) {
      return;
    }
    List<Attendance> inARow = latest.stream().takeWhile(a -> !a.attended()).filter(this::calls).toList();
    Session session = sessions.get(now.session());
    Program program = programs.get(session.program());
    ProgramRules rules = packs.program(new PackRef(program.pack().id(), program.pack().version()));
    boolean again = inARow.size() >= rules.absenceEscalatesAt().value();
    Instant from = session.endsAt().isAfter(clock.instant()) ? session.endsAt() : clock.instant();
    openTask.open(
        new NewTask(
            again
                ? "attendance:missed-again:" + now.patient() + ":" + inARow.getLast().session()
                : "attendance:missed:" + now.patient() + ":" + now.session(),
            again ? AGAIN : MISSED,
            Severity.NEEDS_YOU,
            again ? "missed-again" : "missed-session",
            again ? "Missed " + inARow.size() + " sessions in a row: call" : "Missed a session: call",
            why(now) + (again ? script.missedAgain() : script.missed()),
            "/patients/" + now.patient() + "/sessions",
            now.patient(),
            program.id(),
            owner(now.patient()),
            from.plus(rules.absenceOutreachWithin().value())));
  }

  private String why(Attendance now) {
    return now.presence() instanceof Presence.Away(String code) && code != null
        ? "Reason noted: " + reasons.find(code).map(AwayReasons.Reason::label).orElse(code) + ". "
        : "";
  }

  private Owner owner(PatientId patient) {
    return careTeam.of(patient).stream()
        .filter(m -> m.part() == CareTeam.Part.PRIMARY)
        .findFirst()
        .<Owner>map(m -> new Owner.Person(m.staff().id()))
        .orElseGet(() -> new Owner.Queue(Role.CASE_MANAGER));
  }

  /** A call nobody has to make any more. One that a colleague has begun is theirs to end. */
  private void settle(Attendance now) {
    for (Task task : worklist.openFor(now.patient())) {
      String action = task.kind().equals(MISSED) || task.kind().equals(AGAIN) ? action(now, task) : null;
      if (action != null) {
        closeTask.close(task.id(), action, null);
      }
    }
  }

  private @Nullable String action(Attendance now, Task task) {
    boolean thisOne =
        worklist.ofSource("attendance:missed:" + now.patient() + ":" + now.session()).filter(t -> t.id().equals(task.id())).isPresent();
    if (thisOne) {
      return "came";
    }
    // Attended later than anything that was missed: they are back.
    boolean back = now.attended() && attendances.latest(now.patient(), 1).stream().allMatch(a -> a.session().equals(now.session()));
    return back ? "came-back" : null;
  }
}
