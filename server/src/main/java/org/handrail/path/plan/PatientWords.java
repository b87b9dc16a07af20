package org.handrail.path.plan;

import java.time.Clock;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what a patient says about a plan, and puts it in front of their counselor. Runs in the caller's transaction. */
@Repository
class PatientWords {
  static final int LONGEST = 4_000;

  private final JdbcClient jdbc;
  private final OpenTask tasks;
  private final CareTeam team;
  private final Clock clock;

  PatientWords(JdbcClient jdbc, OpenTask tasks, CareTeam team, Clock clock) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.team = team;
    this.clock = clock;
  }

  void keep(PatientId patient, PlanVersion version, String words, boolean disagrees, boolean question) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into plan_words (id, organization_id, version_id, words, disagrees, question, said_at, recorded_by)
            values (:id, :organization, :version, :words, :disagrees, :question, :now, :account)
            """)
        .param("id", id)
        .param("organization", Tenant.current().value())
        .param("version", version.id().value())
        .param("words", words.strip())
        .param("disagrees", disagrees)
        .param("question", question)
        .param("now", Sql.at(clock.instant()))
        .param("account", Acting.actor().account().value())
        .update();
    if (question || disagrees) {
      tasks.open(
          new NewTask(
              "plan:words:" + id,
              "plan.words",
              Severity.NEEDS_YOU,
              "routine",
              question ? "A question about the plan" : "Sees the plan differently",
              "Written at version " + version.number() + " of the plan. Read it there and talk about it.",
              "/patients/" + patient + "/plan",
              patient,
              null,
              team.primary(patient).<Owner>map(s -> new Owner.Person(s.id())).orElse(new Owner.Queue(Role.COUNSELOR)),
              null));
    }
  }
}
