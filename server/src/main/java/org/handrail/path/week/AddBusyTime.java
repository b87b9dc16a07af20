package org.handrail.path.week;

import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters when a patient cannot come: by staff, or by the patient. Sessions they have then stay; the week is planned anew. */
@UseCase
public class AddBusyTime {

  /**
   * What is entered.
   *
   * @param last last day it holds, or null while it holds
   */
  public record Entry(
      Collection<DayOfWeek> days,
      LocalTime starts,
      LocalTime ends,
      BusyTime.Kind kind,
      boolean firm,
      @Nullable LocalDate last) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AddBusyTime(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return how many weekdays were entered */
  public Outcome<Integer> add(PatientId patient, Entry entry) {
    var refusals = new ArrayList<Refusal>();
    if (entry.days().isEmpty()) {
      refusals.add(new Refusal("days", "Choose at least one day"));
    }
    if (!entry.starts().isBefore(entry.ends())) {
      refusals.add(new Refusal("ends", "It must end after it starts, on the same day"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var days = new TreeSet<>(entry.days());
    for (DayOfWeek day : days) {
      jdbc.sql(
              """
              insert into patient_busy_time (id, organization_id, patient_id, weekday, starts, ends, kind, firm, until_on,
                by_patient, added_at)
              values (:id, :organization, :patient, :weekday, :starts, :ends, :kind, :firm, :until, :byPatient, :at)
              """)
          .param("id", Ids.next())
          .param("organization", Tenant.current().value())
          .param("patient", patient.value())
          .param("weekday", day.getValue())
          .param("starts", entry.starts())
          .param("ends", entry.ends())
          .param("kind", entry.kind().name())
          .param("firm", entry.firm())
          .param("until", entry.last() == null ? null : entry.last().plusDays(1), Types.DATE)
          .param("byPatient", !Acting.actor().isStaff())
          .param("at", Sql.at(clock.instant()))
          .update();
    }
    return Outcome.done(days.size());
  }
}
