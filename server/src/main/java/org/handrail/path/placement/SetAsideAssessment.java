package org.handrail.path.placement;

import java.time.Clock;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes an assessment without a decision: the person went elsewhere, or it was opened by mistake. Nothing is deleted. */
@UseCase
public class SetAsideAssessment {
  private final JdbcClient jdbc;
  private final LockedSheet locked;
  private final Clock clock;

  SetAsideAssessment(JdbcClient jdbc, LockedSheet locked, Clock clock) {
    this.jdbc = jdbc;
    this.locked = locked;
    this.clock = clock;
  }

  /** Refused without a reason, and while a risk is open: an open risk is handled, not put away. */
  public Outcome<AssessmentId> setAside(PatientId patient, AssessmentId id, String why) {
    var sheet = locked.toClose(patient, id);
    if (why.isBlank()) {
      return Outcome.refused("why", "Write why it is set aside");
    }
    var open = sheet.safety().stream().filter(SafetyState.Open.class::isInstance).findFirst();
    if (open.isPresent()) {
      return Outcome.refused("An open risk stops this: " + open.get().rule().name() + ". Act on it first.");
    }
    int changed =
        jdbc.sql(
                """
                update assessment set state = 'SET_ASIDE', set_aside_why = :why, closed_at = :at
                 where id = :id and state = 'DRAFT'
                """)
            .param("why", why.strip())
            .param("at", Sql.at(clock.instant()))
            .param("id", id.value())
            .update();
    return changed == 1 ? Outcome.done(id) : Outcome.refused("This assessment is closed already.");
  }
}
