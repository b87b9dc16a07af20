package org.handrail.path.family.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.ConsentRules;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.Dose;
import org.handrail.path.attendance.WeeklyDose;
import org.handrail.path.family.FamilyMember;
import org.handrail.path.family.SayHowToHelp;
import org.handrail.path.family.SharedItems;
import org.handrail.path.plan.Goal;
import org.handrail.path.plan.Plans;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.springframework.stereotype.Component;

/** Draws what is shared with one person, from the consents of this moment. */
@Component
class SharedViews {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final int SESSIONS = 4;
  private static final int MISSED_DAYS = 1;

  private final SharedItems shared;
  private final Patients patients;
  private final Organizations organizations;
  private final SayHowToHelp help;
  private final PatientSchedule schedule;
  private final Plans plans;
  private final WeeklyDose doses;
  private final Attendances attendances;
  private final ConsentRules rules;
  private final Clock clock;

  SharedViews(SharedItems shared, Patients patients, Organizations organizations, SayHowToHelp help, PatientSchedule schedule,
      Plans plans, WeeklyDose doses, Attendances attendances, ConsentRules rules, Clock clock) {
    this.shared = shared;
    this.patients = patients;
    this.organizations = organizations;
    this.help = help;
    this.schedule = schedule;
    this.plans = plans;
    this.doses = doses;
    this.attendances = attendances;
    this.rules = rules;
    this.clock = clock;
  }

  SharedView of(FamilyMember member) {
    Set<String> codes = shared.with(member);
    PatientId patient = member.patient();
    var view = new SharedView(
        patients.get(patient).name().called(),
        codes.contains("help") ? help.words(member.id()) : "",
        codes.contains("sessions") ? schedule.next(patient, SESSIONS).stream().map(SharedViews::when).toList() : List.of(),
        codes.contains("goals") ? goals(patient) : List.of(),
        codes.contains("hours") ? doses.now(patient).map(SharedViews::hours).orElse(null) : null,
        codes.contains("missed") ? missed(patient) : List.of(),
        null);
    return view.nothing() ? view
        : new SharedView(view.name(), view.help(), view.sessions(), view.goals(), view.hours(), view.missed(), rules.disclosureNotice().shortForm());
  }

  private List<String> goals(PatientId patient) {
    return plans.active(patient).map(v -> v.content().goals().stream().map(Goal::words).filter(w -> !w.isBlank()).toList()).orElse(List.of());
  }

  /** Yesterday's and today's, by day alone. */
  private List<String> missed(PatientId patient) {
    ZonedDateTime now = clock.instant().atZone(organizations.current().timeZone());
    LocalDate from = now.toLocalDate().minusDays(MISSED_DAYS);
    return attendances.of(List.of(patient), from.atStartOfDay(now.getZone()).toInstant(), now.toInstant().plusSeconds(1)).stream()
        .filter(a -> a.complete() && !a.attended())
        .map(Attendance::startsAt)
        .map(at -> DAY.format(at.atZone(now.getZone())))
        .distinct()
        .toList();
  }

  /** Day and time, never the topic or the kind. */
  private static String when(Session session) {
    return DAY.format(session.day()) + ", " + TIME.format(session.starts()) + " to " + TIME.format(session.ends());
  }

  private static String hours(Dose dose) {
    return words(dose.attendedMinutes()) + " of " + words(dose.prescribedMinutes()) + " this week";
  }

  private static String words(int minutes) {
    return minutes % 60 == 0 ? minutes / 60 + " hours" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
