package org.handrail.path.admission;

import java.time.Clock;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends an admission that will not happen. What was signed and noted stays on record. */
@UseCase
public class CancelAdmission {
  private final JdbcClient jdbc;
  private final AdmissionCases cases;
  private final CareTeam team;
  private final Clock clock;

  CancelAdmission(JdbcClient jdbc, AdmissionCases cases, CareTeam team, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.team = team;
    this.clock = clock;
  }

  /** Refused without a reason, or when none is open. */
  public Outcome<AdmissionId> cancel(PatientId patient, String why) {
    if (why.isBlank()) {
      return Outcome.refused("why", "Write why it does not happen");
    }
    var open = cases.open(patient);
    if (open.isEmpty()) {
      return Outcome.refused("No admission is being prepared.");
    }
    AdmissionCase admission = open.get();
    int changed =
        jdbc.sql(
                """
                update admission set state = 'CANCELLED', closed_by = :by, closed_at = :at, closed_why = :why
                 where id = :id and state = 'OPEN'
                """)
            .param("by", Acting.actor().staffId().value())
            .param("at", Sql.at(clock.instant()))
            .param("why", why.strip())
            .param("id", admission.id().value())
            .update();
    if (changed == 1 && admission.joinedTeam()) {
      team.leave(patient, admission.startedBy());
    }
    return changed == 1 ? Outcome.done(admission.id()) : Outcome.refused("Someone else closed this admission a moment ago.");
  }
}
