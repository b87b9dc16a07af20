package org.handrail.path.week.build;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends the search of a build; what was found until then stays. Doing it twice changes nothing. */
@UseCase
public class StopBuild {
  private final JdbcClient jdbc;

  StopBuild(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Outcome<BuildId> stop(BuildId id) {
    jdbc.sql("update week_build set state = 'STOPPED', version = version + 1 where id = :id and state = 'WAITING'")
        .param("id", id.value())
        .update();
    jdbc.sql("update week_build set stop_asked = true where id = :id and state = 'SOLVING'").param("id", id.value()).update();
    return Outcome.done(id);
  }
}
