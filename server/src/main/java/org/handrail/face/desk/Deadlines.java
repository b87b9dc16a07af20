package org.handrail.face.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.springframework.stereotype.Component;

/** Every kind of deadline of someone's patients, in one line of time. */
@Component
class Deadlines {
  private static final int DAYS_AHEAD = 14;
  private static final int MOST = 12;

  private final NextDue due;
  private final Patients patients;

  Deadlines(NextDue due, Patients patients) {
    this.due = due;
    this.patients = patients;
  }

  /** The next two weeks and what is late, soonest first. */
  List<TodayPage.Deadline> of(List<PatientId> caseload, LocalDate today) {
    record Line(PatientId patient, NextDue.Item item) {}
    var lines = new ArrayList<Line>();
    for (PatientId patient : caseload) {
      due.items(patient, today).stream()
          .filter(i -> !i.day().isAfter(today.plusDays(DAYS_AHEAD)))
          .limit(2)
          .forEach(i -> lines.add(new Line(patient, i)));
    }
    lines.sort(Comparator.comparing(l -> l.item().day()));
    Map<PatientId, Patient> names = patients.find(lines.stream().limit(MOST).map(Line::patient).toList());
    return lines.stream()
        .limit(MOST)
        .map(
            l -> {
              LocalDate day = l.item().day();
              String state = day.isBefore(today) ? "late" : day.isBefore(today.plusDays(2)) ? "soon" : "";
              return new TodayPage.Deadline(
                  When.day(day, today),
                  day.toString(),
                  l.item().what(),
                  Objects.requireNonNull(names.get(l.patient())).name().shown(),
                  l.item().href(),
                  state);
            })
        .toList();
  }
}
