package org.handrail.path.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.OpeningHours;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.ProgramWeek;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hours attended, still reachable and prescribed in a program week: for the hours ring and the dose bars. Counted are
 * attended minutes of the session types the program's pack counts, without breaks, in the stay that holds the day.
 */
@Repository
@Transactional(readOnly = true)
public class WeeklyDose {
  private final Stays stays;
  private final Programs programs;
  private final ClosedDays closedDays;
  private final RulePacks packs;
  private final PatientSchedule schedule;
  private final Sessions sessions;
  private final Attendances attendances;
  private final PrescribedHours prescribedHours;
  private final Clock clock;

  WeeklyDose(
      Stays stays,
      Programs programs,
      ClosedDays closedDays,
      RulePacks packs,
      PatientSchedule schedule,
      Sessions sessions,
      Attendances attendances,
      PrescribedHours prescribedHours,
      Clock clock) {
    this.stays = stays;
    this.programs = programs;
    this.closedDays = closedDays;
    this.packs = packs;
    this.schedule = schedule;
    this.sessions = sessions;
    this.attendances = attendances;
    this.prescribedHours = prescribedHours;
    this.clock = clock;
  }

  /** This week's. Empty outside a treatment stay, and where nothing is prescribed. */
  public Optional<Dose> now(PatientId patient) {
    return Optional.ofNullable(now(List.of(patient)).get(patient));
  }

  /** This week's of several patients; those without one are missing. */
  public Map<PatientId, Dose> now(Collection<PatientId> patients) {
    // Where the programs lie decides which day it is there; a program's day is at most one away from the UTC day.
    LocalDate utc = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    Map<PatientId, Dose> found = new LinkedHashMap<>();
    for (LocalDate day : List.of(utc.minusDays(1), utc, utc.plusDays(1))) {
      stays.treatment(patients, day).entrySet().stream()
          .filter(entry -> entry.getValue().program() != null)
          .collect(Collectors.groupingBy(entry -> entry.getValue().program()))
          .forEach(
              (program, entries) -> {
                Program here = programs.get(program);
                if (here.dayAt(clock.instant()).equals(day)) {
                  found.putAll(inProgram(here, entries.stream().map(Map.Entry::getValue).toList(), day));
                }
              });
    }
    return found;
  }

  /** That of the program week which holds the day, in the treatment stay that holds it. */
  public Optional<Dose> of(PatientId patient, LocalDate day) {
    return Optional.ofNullable(of(List.of(patient), day).get(patient));
  }

  /** The same for several patients; those without one are missing. */
  public Map<PatientId, Dose> of(Collection<PatientId> patients, LocalDate day) {
    Map<PatientId, Dose> found = new LinkedHashMap<>();
    stays.treatment(patients, day).values().stream()
        .filter(stay -> stay.program() != null)
        .collect(Collectors.groupingBy(Stay::program))
        .forEach((program, those) -> found.putAll(inProgram(programs.get(program), those, day)));
    return found;
  }

  private Map<PatientId, Dose> inProgram(Program program, List<Stay> those, LocalDate day) {
    ProgramWeek week = program.weekOf(day);
    ProgramRules rules = packs.program(new PackRef(program.pack().id(), program.pack().version()));
    List<PatientId> patients = those.stream().map(Stay::patient).toList();
    Map<LocalDate, String> closed = closedDays.of(program.id(), week.start(), week.end());
    Map<PatientId, List<Session>> planned = schedule.between(patients, week.start(), week.end());
    Map<PatientId, Map<SessionId, Attendance>> recorded = recorded(program, patients, week);
    addAttended(planned, recorded);
    LocalDate earliest = those.stream().map(Stay::from).min(LocalDate::compareTo).orElse(week.start());
    Map<PatientId, Integer> byPlan = prescribedHours.before(patients, program.id(), earliest, week.end());
    Map<PatientId, Dose> doses = new HashMap<>();
    for (Stay stay : those) {
      var input =
          new DoseWeek(
              week,
              stay.from(),
              stay.until(),
              program.hours().stream().map(OpeningHours::day).collect(Collectors.toSet()),
              closed.keySet(),
              byPlan.getOrDefault(stay.patient(), program.prescribedMinutes()),
              rules.proratePartialWeeks().value(),
              sittings(
                  rules,
                  planned.getOrDefault(stay.patient(), List.of()),
                  recorded.getOrDefault(stay.patient(), Map.of())));
      int prescribed = DoseCalculator.prescribed(input);
      if (prescribed > 0) {
        doses.put(
            stay.patient(),
            new Dose(
                program.id(), week, DoseCalculator.attended(input), DoseCalculator.reachable(input), prescribed, input.weeklyMinutes()));
      }
    }
    return doses;
  }

  /** Sessions someone attended and is no longer expected at, as after their group left the track, count all the same. */
  private void addAttended(Map<PatientId, List<Session>> planned, Map<PatientId, Map<SessionId, Attendance>> recorded) {
    recorded.forEach(
        (patient, all) -> {
          List<Session> known = planned.computeIfAbsent(patient, p -> new ArrayList<>());
          List<SessionId> missing =
              all.keySet().stream().filter(id -> known.stream().noneMatch(session -> session.id().equals(id))).toList();
          known.addAll(sessions.find(missing).values());
        });
  }

  private Map<PatientId, Map<SessionId, Attendance>> recorded(Program program, List<PatientId> patients, ProgramWeek week) {
    // A day of slack on both sides: a session may be of another program, in another zone.
    Instant from = week.start().atStartOfDay(program.zone()).toInstant().minus(1, ChronoUnit.DAYS);
    Instant until = week.end().atStartOfDay(program.zone()).toInstant().plus(1, ChronoUnit.DAYS);
    Map<PatientId, Map<SessionId, Attendance>> all = new HashMap<>();
    attendances.of(patients, from, until)
        .forEach(a -> all.computeIfAbsent(a.patient(), p -> new HashMap<>()).put(a.session(), a));
    return all;
  }

  private List<DoseWeek.Sitting> sittings(ProgramRules rules, List<Session> planned, Map<SessionId, Attendance> recorded) {
    List<DoseWeek.Sitting> sittings = new ArrayList<>();
    for (Session session : planned) {
      if (!session.held() || !rules.counts(session.type().code())) {
        continue;
      }
      Attendance attendance = recorded.get(session.id());
      if (attendance == null || !attendance.complete()) {
        sittings.add(new DoseWeek.Sitting.Possible(session.day(), session.careMinutes()));
      } else if (attendance.attended()) {
        sittings.add(
            new DoseWeek.Sitting.Attended(session.day(), came(session, attendance), left(session, attendance), attendance.minutes()));
      }
    }
    return sittings;
  }

  private static Instant came(Session session, Attendance attendance) {
    var time = attendance.presence() == null ? null : attendance.presence().cameAt();
    return time == null ? session.startsAt() : later(session.startsAt(), offset(session, time));
  }

  private static Instant left(Session session, Attendance attendance) {
    var time = attendance.presence() == null ? null : attendance.presence().leftAt();
    Instant left = time == null ? session.endsAt() : offset(session, time);
    return left.isAfter(session.endsAt()) ? session.endsAt() : left;
  }

  private static Instant offset(Session session, java.time.LocalTime time) {
    return session.startsAt().plusSeconds(time.toSecondOfDay() - session.starts().toSecondOfDay());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
