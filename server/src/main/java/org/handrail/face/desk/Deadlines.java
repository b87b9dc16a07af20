package org.handrail.face.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private record Line(PatientId patient, LocalDate day, List<NextDue.Item> items) {}

  /** The next two weeks and what is late, soonest first; what one person has to do on one day is one line. */
  List<TodayPage.Deadline> of(List<PatientId> caseload, LocalDate today) {
    List<Line> lines =
        caseload.stream()
            .flatMap(patient -> lines(patient, today))
            .sorted(Comparator.comparing(Line::day))
            .limit(MOST)
            .toList();
    Map<PatientId, Patient> names = patients.find(lines.stream().map(Line::patient).toList());
    return lines.stream().map(line -> deadline(line, Objects.requireNonNull(names.get(line.patient())), today)).toList();
  }

  private Stream<Line> lines(PatientId patient, LocalDate today) {
    return due.items(patient, today).stream()
        .filter(item -> !item.day().isAfter(today.plusDays(DAYS_AHEAD)))
        .collect(Collectors.groupingBy(NextDue.Item::day, TreeMap::new, Collectors.toList()))
        .entrySet().stream()
        .limit(2)
        .map(day -> new Line(patient, day.getKey(), day.getValue()));
  }

  private static TodayPage.Deadline deadline(Line line, Patient who, LocalDate today) {
    String what = line.items().stream().map(NextDue.Item::what).distinct().collect(Collectors.joining("; "));
    String state = line.day().isBefore(today) ? "late" : line.day().isBefore(today.plusDays(2)) ? "soon" : "";
    return new TodayPage.Deadline(
        When.day(line.day(), today), line.day().toString(), who.name().shown(), what, line.items().getFirst().href(), state);
  }
}
