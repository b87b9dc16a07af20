package org.handrail.foundation.documents;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks a document that should not be in this record. It stays, crossed out, with the reason. */
@UseCase
public class MarkEnteredInError {
  private final JdbcClient jdbc;
  private final Clock clock;

  MarkEnteredInError(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Refused without a reason, or when somebody marked it before. */
  public Outcome<DocumentId> mark(DocumentId id, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused("reason", "Say what is wrong with it, such as “belongs to another record”");
    }
    int marked =
        jdbc.sql(
                """
                update document set error_at = :now, error_by = :by, error_reason = :reason
                 where id = :id and error_at is null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("by", Acting.actor().staffId().value())
            .param("reason", reason.strip())
            .param("id", id.value())
            .update();
    return marked == 1
        ? Outcome.done(id)
        : Outcome.refused("reason", "Somebody marked this document already. Open the list again");
  }
}
