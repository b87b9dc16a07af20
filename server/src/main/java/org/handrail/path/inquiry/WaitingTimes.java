package org.handrail.path.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long people wait, counted in calendar days of the organization from the day they first asked. */
@Repository
@Transactional(readOnly = true)
public class WaitingTimes {

  /** How far back the medians look. */
  private static final Duration LOOK_BACK = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Organizations organizations;
  private final Clock clock;

  WaitingTimes(JdbcClient jdbc, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** When the person first asked, of the latest inquiry that began before this moment; empty for someone who never inquired here. */
  public Optional<Instant> firstContact(PatientId patient, Instant before) {
    return jdbc.sql("select max(first_contact_at) as at from inquiry where patient_id = :patient and first_contact_at <= :before")
        .param("patient", patient.value())
        .param("before", Sql.at(before))
        .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "at")))
        .single();
  }

  /** Days from first asking to the first session: the number a program is judged by. */
  public Optional<Long> daysToFirstSession(PatientId patient, Instant firstSession) {
    ZoneId zone = organizations.current().timeZone();
    return firstContact(patient, firstSession)
        .map(from -> ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(firstSession, zone)));
  }

  /** A median and how many people it is of. */
  public record Median(double days, int people) {}

  /** The median of days from first asking to the first kept appointment, of appointments kept in the last 90 days; empty when there are none. */
  public Optional<Median> daysToFirstAppointment() {
    return jdbc.sql(
            """
            select percentile_cont(0.5) within group (order by a.day - (q.first_contact_at at time zone :zone)::date) as days,
                   count(*) as people
              from inquiry_appointment a
              join inquiry q on q.organization_id = a.organization_id and q.id = a.inquiry_id
             where a.state = 'KEPT' and a.settled_at > :since
            """)
        .param("zone", organizations.current().timeZone().getId())
        .param("since", Sql.at(clock.instant().minus(LOOK_BACK)))
        .query((row, n) -> new Median(row.getDouble("days"), row.getInt("people")))
        .optional()
        .filter(m -> m.people() > 0);
  }
}
