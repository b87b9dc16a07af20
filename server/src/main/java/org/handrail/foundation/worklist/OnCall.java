package org.handrail.foundation.worklist;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who can be reached when nobody is in the house. */
@Repository
@Transactional
public class OnCall {
  /** One stretch of duty; {@code program} null is the whole organization. */
  public record Duty(StaffId staff, @Nullable ProgramId program, Instant from, Instant until) {}

  private final JdbcClient jdbc;

  OnCall(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts someone on the list; the same stretch twice is one. */
  public Outcome<Duty> add(Duty duty) {
    if (!duty.until().isAfter(duty.from())) {
      return Outcome.refused("until", "The end has to be after the start.");
    }
    jdbc.sql(
            """
            insert into on_call (id, organization_id, program_id, staff_id, starts_at, ends_at)
            values (:id, :organization, :program, :staff, :from, :until)
            on conflict on constraint on_call_once do update set ends_at = excluded.ends_at
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("program", Sql.uuidOrNull(duty.program()))
        .param("staff", duty.staff().value())
        .param("from", Sql.at(duty.from()))
        .param("until", Sql.at(duty.until()))
        .update();
    return Outcome.done(duty);
  }

  /** Takes a stretch off the list. */
  public void remove(Duty duty) {
    jdbc.sql(
            """
            delete from on_call where staff_id = :staff and starts_at = :from
               and program_id is not distinct from :program
            """)
        .param("staff", duty.staff().value())
        .param("from", Sql.at(duty.from()))
        .param("program", Sql.uuidOrNull(duty.program()))
        .update();
  }

  /** Who is on call at a moment: the program's own people, or the organization's where it has none then. */
  @Transactional(readOnly = true)
  public List<StaffId> at(Instant moment, @Nullable ProgramId program) {
    List<Duty> duties =
        between(moment, moment.plusNanos(1000)).stream()
            .filter(d -> d.program() == null || d.program().equals(program))
            .toList();
    List<StaffId> own = duties.stream().filter(d -> d.program() != null).map(Duty::staff).distinct().toList();
    return own.isEmpty() ? duties.stream().map(Duty::staff).distinct().toList() : own;
  }

  /** All stretches that touch the period, earliest first; {@code until} is not included. */
  @Transactional(readOnly = true)
  public List<Duty> between(Instant from, Instant until) {
    return jdbc.sql(
            """
            select staff_id, program_id, starts_at, ends_at from on_call
             where ends_at > :from and starts_at < :until
             order by starts_at, id
            """)
        .param("from", Sql.at(from))
        .param("until", Sql.at(until))
        .query(
            (row, n) ->
                new Duty(
                    Sql.id(row, "staff_id", StaffId::new),
                    Sql.idOrNull(row, "program_id", ProgramId::new),
                    Sql.instant(row, "starts_at"),
                    Sql.instant(row, "ends_at")))
        .list();
  }
}
