package org.handrail.path.week;

import java.time.LocalDate;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets two patients meet again from a day on. The pair stays on record. */
@UseCase
public class EndKeepApart {
  private final JdbcClient jdbc;

  EndKeepApart(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Outcome<UUID> end(UUID id, int version, LocalDate on) {
    int changed =
        jdbc.sql(
                """
                update keep_apart set until_on = greatest(from_on, :on), ended_by = :by, version = version + 1
                 where id = :id and version = :version and until_on is null
                """)
            .param("on", on)
            .param("by", Acting.actor().staffId().value())
            .param("id", id)
            .param("version", version)
            .update();
    return changed == 1 ? Outcome.done(id) : Outcome.refused("Someone else changed this meanwhile. Look again, then decide");
  }
}
