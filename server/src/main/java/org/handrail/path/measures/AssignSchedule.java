package org.handrail.path.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.rules.InstrumentSchedule;
import org.jspecify.annotations.Nullable;

/** Asks a patient for everything the rule pack of their program wants measured: at admission, and after a move. */
@UseCase
public class AssignSchedule {
  private final AssignInstrument assignInstrument;
  private final UsableInstruments instruments;
  private final JdbcAssignments assignments;
  private final Organizations organizations;

  AssignSchedule(AssignInstrument assignInstrument, UsableInstruments instruments, JdbcAssignments assignments, Organizations organizations) {
    this.assignInstrument = assignInstrument;
    this.instruments = instruments;
    this.assignments = assignments;
    this.organizations = organizations;
  }

  /**
   * Assigns the schedule. An instrument given at intake and repeated is due on the first day and then again and again; one
   * that is only repeated is due for the first time after its interval.
   *
   * @param source the pack, e.g. {@code program-default v1}
   */
  public Outcome<List<AssignmentId>> assign(
      PatientId patient, InstrumentSchedule schedule, LocalDate startsOn, String source) {
    Set<String> wanted = new LinkedHashSet<>(schedule.atIntake());
    schedule.repeated().forEach(every -> wanted.addAll(every.instruments()));
    Optional<String> unknown = unknown(wanted);
    if (unknown.isPresent()) {
      return Outcome.refused(source + unknown.get());
    }
    List<AssignmentId> assigned = new ArrayList<>();
    for (String id : wanted) {
      Optional<Integer> every = every(schedule, id);
      boolean atIntake = schedule.atIntake().contains(id);
      LocalDate first = atIntake ? startsOn : startsOn.plusDays(every.orElseThrow());
      assigned.add(assignInstrument.assign(patient, new InstrumentId(id), every.orElse(null), first, true, source).orElseThrow());
    }
    return Outcome.done(assigned);
  }

  /**
   * Goes over to another program's schedule: what both ask for at the same interval keeps its rhythm, what the old one
   * asked for alone ends, and what is measured at every move is due on the day of the move. What a person asked for stays.
   *
   * @param source the new pack
   */
  public Outcome<List<AssignmentId>> move(PatientId patient, InstrumentSchedule schedule, LocalDate day, String source) {
    Set<String> wanted = new LinkedHashSet<>(schedule.atTransition());
    schedule.repeated().forEach(every -> wanted.addAll(every.instruments()));
    Optional<String> unknown = unknown(wanted);
    if (unknown.isPresent()) {
      return Outcome.refused(source + unknown.get());
    }
    Map<String, Assignment> before = assignments.running(patient, organizations.current().timeZone()).stream()
        .map(JdbcAssignments.Row::assignment)
        .collect(Collectors.toMap(a -> a.instrument().value(), Function.identity()));
    before.forEach((id, assignment) -> {
      if (assignment.byRule() && !wanted.contains(id)) {
        assignments.end(patient, assignment.instrument(), day);
      }
    });
    List<AssignmentId> assigned = new ArrayList<>();
    for (String id : wanted) {
      @Nullable Integer every = every(schedule, id).orElse(null);
      Assignment old = before.get(id);
      boolean now = schedule.atTransition().contains(id);
      if (old != null && (!old.byRule() || !now && Objects.equals(old.everyDays(), every))) {
        continue;
      }
      LocalDate first = now || every == null ? day : day.plusDays(every);
      assigned.add(assignInstrument.assign(patient, new InstrumentId(id), every, first, true, source).orElseThrow());
    }
    return Outcome.done(assigned);
  }

  private static Optional<Integer> every(InstrumentSchedule schedule, String id) {
    return schedule.repeated().stream().filter(r -> r.instruments().contains(id)).map(InstrumentSchedule.Every::days).min(Integer::compare);
  }

  private Optional<String> unknown(Set<String> wanted) {
    return wanted.stream()
        .filter(id -> instruments.named(id).isEmpty())
        .findFirst()
        .map(id -> " asks for “" + id + "”, which is not here or not switched on. Switch the instrument on or change the pack.");
  }
}
