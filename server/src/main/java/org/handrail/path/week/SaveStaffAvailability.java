package org.handrail.path.week;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Weekdays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says when someone works, and which languages and curricula they lead. */
@UseCase
public class SaveStaffAvailability {
  private final JdbcClient jdbc;

  SaveStaffAvailability(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Refused (field "hours") when a span ends before it starts, or two of one day overlap. */
  public Outcome<StaffId> save(
      StaffId staff, List<StaffAvailability.Hours> hours, Collection<String> languages, Collection<CurriculumId> curricula) {
    var refusals = new ArrayList<Refusal>();
    for (int i = 0; i < hours.size(); i++) {
      var one = hours.get(i);
      if (!one.starts().isBefore(one.ends())) {
        refusals.add(new Refusal("hours", "On " + Weekdays.name(one.day()) + " work must end after it starts"));
      }
      for (var other : hours.subList(i + 1, hours.size())) {
        if (one.day() == other.day() && one.starts().isBefore(other.ends()) && other.starts().isBefore(one.ends())) {
          refusals.add(new Refusal("hours", "The two spans on " + Weekdays.name(one.day()) + " overlap"));
        }
      }
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    for (String table : List.of("staff_working_hours", "staff_language", "staff_curriculum")) {
      jdbc.sql("delete from " + table + " where staff_id = :staff").param("staff", staff.value()).update();
    }
    hours.forEach(h -> add(staff, h));
    for (String language : languages.stream().distinct().toList()) {
      jdbc.sql("insert into staff_language (organization_id, staff_id, language) values (:organization, :staff, :language)")
          .param("organization", Tenant.current().value())
          .param("staff", staff.value())
          .param("language", language)
          .update();
    }
    for (CurriculumId curriculum : curricula.stream().distinct().toList()) {
      jdbc.sql(
              """
              insert into staff_curriculum (organization_id, staff_id, curriculum_id)
              values (:organization, :staff, :curriculum)
              """)
          .param("organization", Tenant.current().value())
          .param("staff", staff.value())
          .param("curriculum", curriculum.value())
          .update();
    }
    return Outcome.done(staff);
  }

  private void add(StaffId staff, StaffAvailability.Hours hours) {
    jdbc.sql(
            """
            insert into staff_working_hours (organization_id, staff_id, weekday, starts, ends)
            values (:organization, :staff, :weekday, :starts, :ends)
            """)
        .param("organization", Tenant.current().value())
        .param("staff", staff.value())
        .param("weekday", hours.day().getValue())
        .param("starts", hours.starts())
        .param("ends", hours.ends())
        .update();
  }
}
