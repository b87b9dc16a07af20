package org.handrail.path.placement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.NoSuchElementException;
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

/** Keeps what was done about an open risk; with it the decision may go on. */
@UseCase
public class RecordSafetyAction {
  private final JdbcClient jdbc;
  private final LockedSheet locked;
  private final SafetyWatch watch;
  private final AnswersJson json;
  private final Clock clock;

  RecordSafetyAction(JdbcClient jdbc, LockedSheet locked, SafetyWatch watch, AnswersJson json, Clock clock) {
    this.jdbc = jdbc;
    this.locked = locked;
    this.watch = watch;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param told who was called or told
   * @param done what was done
   * @param doneAt when; not in the future
   */
  public Outcome<SafetyAction> record(
      PatientId patient, AssessmentId id, String ruleId, String told, String done, @Nullable Instant doneAt) {
    var sheet = locked.toEnter(patient, id);
    var state = sheet.safety().stream().filter(safety -> safety.rule().id().equals(ruleId)).findFirst()
        .orElseThrow(() -> new NoSuchElementException("No safety rule " + ruleId));
    if (!sheet.assessment().isDraft()) {
      return Outcome.refused("This assessment is closed. Start a new one.");
    }
    if (!(state instanceof SafetyState.Open) && !(state instanceof SafetyState.Handled)) {
      return Outcome.refused("There is no open risk here now. Look at the answers again.");
    }
    Instant now = clock.instant();
    var refusals = new ArrayList<Refusal>();
    if (told.isBlank()) {
      refusals.add(new Refusal("told", "Write who was called or told"));
    }
    if (done.isBlank()) {
      refusals.add(new Refusal("done", "Write what was done"));
    } else if (done.length() > RateDimension.LONGEST) {
      refusals.add(new Refusal("done", "At most " + RateDimension.LONGEST + " characters; this has " + done.length()));
    }
    if (doneAt == null || doneAt.isAfter(now)) {
      refusals.add(new Refusal("doneAt", "Enter when it was done, at the latest now"));
    }
    if (!refusals.isEmpty() || doneAt == null) {
      return Outcome.refused(refusals);
    }
    var action = new SafetyAction(ruleId, state.rule().seen(sheet.everything()), told.strip(), done.strip(), doneAt,
        Acting.actor().staffId(), now);
    insert(id, action);
    watch.handled(sheet, action);
    return Outcome.done(action);
  }

  private void insert(AssessmentId id, SafetyAction action) {
    jdbc.sql(
            """
            insert into safety_action (id, organization_id, assessment_id, rule, seen_ratings, seen_flags, told, done,
              done_at, recorded_by, recorded_at)
            values (:id, :organization, :assessment, :rule, :ratings::jsonb, :flags, :told, :done, :doneAt, :by, :at)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("assessment", id.value())
        .param("rule", action.rule())
        .param("ratings", json.ratings(action.seen()))
        .param("flags", action.seen().flags().stream().sorted().toArray(String[]::new))
        .param("told", action.told())
        .param("done", action.done())
        .param("doneAt", Sql.at(action.doneAt()))
        .param("by", action.recordedBy().value())
        .param("at", Sql.at(action.recordedAt()))
        .update();
  }
}
