package org.handrail.path.plan;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes how far a step of the plan is. */
@UseCase
public class RecordProgress {
  private static final int LONGEST = 500;

  private final JdbcClient jdbc;
  private final Plans plans;
  private final Clock clock;

  RecordProgress(JdbcClient jdbc, Plans plans, Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.clock = clock;
  }

  /** Refused for a step that is not in the plan in force. */
  public Outcome<Progress> record(PatientId patient, ObjectiveId step, ObjectiveStatus status, String words) {
    if (words.length() > LONGEST) {
      return Outcome.refused("words", "Shorten it to " + LONGEST + " characters");
    }
    var active = plans.active(patient);
    if (active.isEmpty() || active.get().content().objective(step).isEmpty()) {
      return Outcome.refused("This step is not in the plan any more. Open the plan again");
    }
    var progress = new Progress(step, status, words.strip(), clock.instant(), Acting.actor().staffId());
    jdbc.sql(
            """
            insert into plan_progress (id, organization_id, plan_id, patient_id, objective_id, status, words,
              recorded_at, recorded_by)
            values (:id, :organization, :plan, :patient, :step, :status, :words, :at, :by)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("plan", active.get().plan().value())
        .param("patient", patient.value())
        .param("step", step.value())
        .param("status", status.name())
        .param("words", progress.words())
        .param("at", Sql.at(progress.at()))
        .param("by", progress.by().value())
        .update();
    return Outcome.done(progress);
  }
}
