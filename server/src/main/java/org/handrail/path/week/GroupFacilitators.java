package org.handrail.path.week;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.CareRelationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads a group the patient sits in, or a session they are expected at, cares for them. */
@Repository
@Transactional(readOnly = true)
class GroupFacilitators implements CareRelationship {
  /**
   * How long the tie outlasts a seat or a session, and precedes one: time to finish notes, and to read up before. Within
   * the ten days in which Florida 65D-30.0044 lets a note be counter-signed, plus a weekend.
   */
  private static final Duration AROUND = Duration.ofDays(14);

  private final JdbcClient jdbc;
  private final Clock clock;

  GroupFacilitators(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean holds(StaffId staff, PatientId patient) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            select exists (
                select 1 from care_group_facilitator f
                  join group_seat g on g.organization_id = f.organization_id and g.group_id = f.group_id
                 where f.staff_id = :staff and g.patient_id = :patient
                   and (g.until_on is null or g.until_on > :day))
              or exists (
                select 1 from care_session_facilitator f
                  join care_session_guest o on o.organization_id = f.organization_id and o.session_id = f.session_id
                 where f.staff_id = :staff and o.patient_id = :patient and not o.removed
                   and f.starts_at > :since and f.starts_at < :until)
              or exists (
                select 1 from care_session_facilitator f
                  join care_session s on s.organization_id = f.organization_id and s.id = f.session_id
                  join group_seat g on g.organization_id = s.organization_id and g.group_id = s.group_id
                   and g.from_on <= s.day and (g.until_on is null or g.until_on > s.day)
                 where f.staff_id = :staff and g.patient_id = :patient
                   and f.starts_at > :since and f.starts_at < :until)
            """)
        .param("staff", staff.value())
        .param("patient", patient.value())
        .param("day", now.minus(AROUND).atZone(ZoneOffset.UTC).toLocalDate())
        .param("since", Sql.at(now.minus(AROUND)))
        .param("until", Sql.at(now.plus(AROUND)))
        .query(Boolean.class)
        .single();
  }
}
