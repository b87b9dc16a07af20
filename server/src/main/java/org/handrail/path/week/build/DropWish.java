package org.handrail.path.week.build;

import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back a wish for a group. Doing it twice changes nothing. */
@UseCase
public class DropWish {
  private final JdbcClient jdbc;

  DropWish(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Outcome<UUID> drop(ProgramId program, UUID wish) {
    jdbc.sql("delete from week_wish where id = :wish and program_id = :program")
        .param("wish", wish)
        .param("program", program.value())
        .update();
    return Outcome.done(wish);
  }
}
