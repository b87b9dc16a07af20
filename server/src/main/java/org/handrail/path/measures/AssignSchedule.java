package org.handrail.path.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.rules.InstrumentSchedule;

/** Asks a patient for everything the rule pack of their program wants measured; at admission. */
@UseCase
public class AssignSchedule {
  private final AssignInstrument assignInstrument;
  private final UsableInstruments instruments;

  AssignSchedule(AssignInstrument assignInstrument, UsableInstruments instruments) {
    this.assignInstrument = assignInstrument;
    this.instruments = instruments;
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
    for (String id : wanted) {
      if (instruments.named(id).isEmpty()) {
        return Outcome.refused(source + " asks for “" + id + "”, which is not here or not switched on. Switch the instrument on or change the pack.");
      }
    }
    List<AssignmentId> assigned = new ArrayList<>();
    for (String id : wanted) {
      Optional<Integer> every =
          schedule.repeated().stream().filter(r -> r.instruments().contains(id)).map(InstrumentSchedule.Every::days).min(Integer::compare);
      boolean atIntake = schedule.atIntake().contains(id);
      LocalDate first = atIntake ? startsOn : startsOn.plusDays(every.orElseThrow());
      assigned.add(assignInstrument.assign(patient, new InstrumentId(id), every.orElse(null), first, source).orElseThrow());
    }
    return Outcome.done(assigned);
  }
}
