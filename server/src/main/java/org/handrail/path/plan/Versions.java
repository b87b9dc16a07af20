package org.handrail.path.plan;

import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Makes versions and moves them through their lifecycle. Runs in the caller's transaction. */
@Repository
class Versions {
  private final JdbcClient jdbc;
  private final ContentRows rows;
  private final JsonMapper json;
  private final Clock clock;

  Versions(JdbcClient jdbc, ContentRows rows, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.json = json;
    this.clock = clock;
  }

  /** A new draft with this content; empty when another is pending, also when somebody made it this moment. */
  Optional<PlanVersionId> draft(PlanId plan, PatientId patient, PlanContent content) {
    PlanVersionId id = PlanVersionId.next();
    StaffId by = Acting.actor().staffId();
    int made =
        jdbc.sql(
                """
                insert into plan_version (id, organization_id, plan_id, patient_id, number, state, made_by, made_at,
                  changed_by, changed_at)
                select :id, :organization, :plan, :patient, coalesce(max(number), 0) + 1, 'DRAFT', :by, :now, :by, :now
                  from plan_version where plan_id = :plan
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("plan", plan.value())
            .param("patient", patient.value())
            .param("by", by.value())
            .param("now", Sql.at(clock.instant()))
            .update();
    if (made == 0) {
      return Optional.empty();
    }
    rows.replace(id, content);
    remember(id, 0, content, by);
    return Optional.of(id);
  }

  /** Writes the draft when nobody else did since. */
  boolean save(PlanVersionId id, int seen, PlanContent content) {
    StaffId by = Acting.actor().staffId();
    int saved =
        jdbc.sql(
                """
                update plan_version set edit = edit + 1, changed_by = :by, changed_at = :now
                 where id = :id and edit = :seen and state = 'DRAFT'
                """)
            .param("by", by.value())
            .param("now", Sql.at(clock.instant()))
            .param("id", id.value())
            .param("seen", seen)
            .update();
    if (saved == 0) {
      return false;
    }
    rows.replace(id, content);
    remember(id, seen + 1, content, by);
    return true;
  }

  /** The draft as it was at a save; empty when the number was never one. */
  Optional<PlanContent> saved(PlanVersionId id, int edit) {
    return jdbc.sql("select content from plan_draft_save where version_id = :id and edit = :edit")
        .param("id", id.value())
        .param("edit", edit)
        .query((row, n) -> json.readValue(row.getString("content"), PlanContent.class))
        .optional();
  }

  private void remember(PlanVersionId id, int edit, PlanContent content, StaffId by) {
    jdbc.sql(
            """
            insert into plan_draft_save (organization_id, version_id, edit, content, saved_by, saved_at)
            values (:organization, :id, :edit, cast(:content as jsonb), :by, :now)
            """)
        .param("organization", Tenant.current().value())
        .param("id", id.value())
        .param("edit", edit)
        .param("content", json.writeValueAsString(content))
        .param("by", by.value())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** Closes the draft for changes and fixes the text that will be signed. False when somebody changed it since. */
  boolean propose(PlanVersionId id, int seen, String text) {
    return jdbc.sql(
                """
                update plan_version set state = 'PROPOSED', proposed_at = :now, proposed_by = :by, text = :text
                 where id = :id and edit = :seen and state = 'DRAFT'
                """)
            .param("now", Sql.at(clock.instant()))
            .param("by", Acting.actor().staffId().value())
            .param("text", text)
            .param("id", id.value())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** Holds the version until the transaction ends, so that two signatures or a signature and a withdrawal take turns. */
  Optional<VersionState> lock(PatientId patient, PlanVersionId id) {
    return jdbc.sql("select state from plan_version where id = :id and patient_id = :patient for update")
        .param("id", id.value())
        .param("patient", patient.value())
        .query((row, n) -> VersionState.valueOf(row.getString("state")))
        .optional();
  }

  /** Puts a signed version in force in place of the former. */
  void activate(PlanId plan, PlanVersionId id) {
    jdbc.sql("update plan_version set state = 'SUPERSEDED', closed_at = :now where plan_id = :plan and state = 'ACTIVE'")
        .param("now", Sql.at(clock.instant()))
        .param("plan", plan.value())
        .update();
    int done =
        jdbc.sql("update plan_version set state = 'ACTIVE', active_from = :now where id = :id and state = 'PROPOSED'")
            .param("now", Sql.at(clock.instant()))
            .param("id", id.value())
            .update();
    if (done != 1) {
      throw new IllegalStateException("Plan version " + id + " was not waiting for signatures");
    }
  }

  /** Moves a version to a state that closes it. False when it is no longer in the former state. */
  boolean close(PlanVersionId id, VersionState from, VersionState to) {
    return jdbc.sql("update plan_version set state = :to, closed_at = :now where id = :id and state = :from")
            .param("to", to.name())
            .param("now", Sql.at(clock.instant()))
            .param("id", id.value())
            .param("from", from.name())
            .update()
        == 1;
  }

  /** Starts a plan; empty when one is open, also when somebody started it this moment. */
  Optional<PlanId> start(PatientId patient, org.handrail.foundation.platform.ProgramId program) {
    PlanId id = PlanId.next();
    int made =
        jdbc.sql(
                """
                insert into plan (id, organization_id, patient_id, program_id, started_at, started_by)
                values (:id, :organization, :patient, :program, :now, :by)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("organization", Tenant.current().value())
            .param("patient", patient.value())
            .param("program", program.value())
            .param("now", Sql.at(clock.instant()))
            .param("by", Acting.actor().staffId().value())
            .update();
    return made == 1 ? Optional.of(id) : Optional.empty();
  }

  void end(PlanId plan) {
    jdbc.sql("update plan set ended_at = :now where id = :plan and ended_at is null")
        .param("now", Sql.at(clock.instant()))
        .param("plan", plan.value())
        .update();
  }
}
