package org.handrail.path.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.plan.Plan;
import org.handrail.path.plan.PlanActivated;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.Plans;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many hours a week a patient's signed plan prescribes, from the day it counts. Kept here week by week, so that a later
 * plan does not change what was asked for in the past.
 */
@Repository
@Transactional
class PrescribedHours {
  private static final int QUARTER = 15;

  private final JdbcClient jdbc;
  private final Plans plans;
  private final Programs programs;
  private final Clock clock;

  PrescribedHours(JdbcClient jdbc, Plans plans, Programs programs, Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.programs = programs;
    this.clock = clock;
  }

  @EventListener
  void on(PlanActivated event) {
    PlanVersion version = plans.find(event.patient(), event.version()).orElseThrow();
    Plan plan = plans.open(event.patient()).orElseThrow();
    // A service every other week gives odd minutes; nobody prescribes less than quarters of an hour.
    int minutes = Math.round((float) version.content().weeklyMinutes() / QUARTER) * QUARTER;
    if (minutes >= QUARTER) {
      Program program = programs.get(plan.program());
      write(event, plan.program(), program.dayAt(clock.instant()), Math.min(minutes, 7 * 24 * 60));
    }
  }

  private void write(PlanActivated event, ProgramId program, LocalDate from, int minutes) {
    jdbc.sql(
            """
            insert into prescribed_hours (organization_id, patient_id, program_id, plan_version_id, from_on, minutes)
            values (:organization, :patient, :program, :version, :from, :minutes)
            on conflict on constraint prescribed_hours_once do nothing
            """)
        .param("organization", Tenant.current().value())
        .param("patient", event.patient().value())
        .param("program", program.value())
        .param("version", event.version().value())
        .param("from", from)
        .param("minutes", minutes)
        .update();
  }

  /** The latest prescription of each patient in the program that began before a day; those without one are missing. */
  @Transactional(readOnly = true)
  Map<PatientId, Integer> before(Collection<PatientId> patients, ProgramId program, LocalDate stayFrom, LocalDate day) {
    Map<PatientId, Integer> minutes = new HashMap<>();
    jdbc.sql(
            """
            select patient_id, minutes from prescribed_hours
             where patient_id = any(:patients) and program_id = :program and from_on >= :from and from_on < :day
             order by from_on, plan_version_id
            """)
        .param("patients", patients.stream().map(PatientId::value).distinct().toArray(UUID[]::new))
        .param("program", program.value())
        .param("from", stayFrom)
        .param("day", day)
        .query(row -> {
          minutes.put(Sql.id(row, "patient_id", PatientId::new), row.getInt("minutes"));
        });
    return minutes;
  }
}
