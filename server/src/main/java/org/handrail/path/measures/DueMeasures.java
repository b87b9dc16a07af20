package org.handrail.path.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients are asked to fill in, and since when. */
@Service
@Transactional(readOnly = true)
public class DueMeasures {
  /**
   * One instrument a patient is asked to fill in.
   *
   * @param due the day it is due, or will be
   * @param last the day it was last filled in here
   * @param declined why it was declined, where that came after it was last filled in
   * @param daysLate 0 on the day itself and before
   */
  public record Due(
      PatientId patient,
      InstrumentId instrument,
      String title,
      LocalDate due,
      @Nullable LocalDate last,
      @Nullable RefusalReason declined,
      @Nullable Integer everyDays,
      long daysLate,
      boolean now,
      String source) {}

  private final JdbcAssignments assignments;
  private final Instruments instruments;
  private final Organizations organizations;
  private final Clock clock;

  DueMeasures(JdbcAssignments assignments, Instruments instruments, Organizations organizations, Clock clock) {
    this.assignments = assignments;
    this.instruments = instruments;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What one patient is asked for, now and next, soonest first. */
  public List<Due> of(PatientId patient) {
    ZoneId zone = zone();
    return due(assignments.running(patient, zone), zone).toList();
  }

  /** What one patient can fill in today. */
  public List<Due> now(PatientId patient) {
    return of(patient).stream().filter(Due::now).toList();
  }

  /** What is due for these patients up to and including a day, soonest first: a caseload. */
  public List<Due> until(LocalDate day, Collection<PatientId> patients) {
    ZoneId zone = zone();
    return due(assignments.running(patients, zone), zone).filter(d -> !d.due().isAfter(day)).toList();
  }

  /** What is due in the whole organization up to and including a day, soonest first. */
  public List<Due> until(LocalDate day) {
    ZoneId zone = zone();
    return due(assignments.running(zone), zone).filter(d -> !d.due().isAfter(day)).toList();
  }

  /** The organization's day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private Stream<Due> due(List<JdbcAssignments.Row> rows, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return rows.stream().flatMap(row -> Stream.ofNullable(due(row, today))).sorted(Comparator.comparing(Due::due));
  }

  private @Nullable Due due(JdbcAssignments.Row row, LocalDate today) {
    Assignment assignment = row.assignment();
    LocalDate day = assignment.due(row.settled());
    if (day == null) {
      return null;
    }
    return new Due(
        assignment.patient(),
        assignment.instrument(),
        instruments.current(assignment.instrument()).orElseThrow().title(),
        day,
        row.last(),
        row.declinedLast() ? row.why() : null,
        assignment.everyDays(),
        Math.max(0, ChronoUnit.DAYS.between(day, today)),
        !day.isAfter(today),
        assignment.source());
  }

  private ZoneId zone() {
    return organizations.current().timeZone();
  }
}
