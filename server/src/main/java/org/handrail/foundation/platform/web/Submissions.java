package org.handrail.foundation.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which forms are being worked on, and how those before were answered. Each step is a transaction of its own. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Submissions {
  /** After this the node that worked on it is taken to have died. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** How long an answer is kept: a page left open over night still counts once. */
  private static final Duration KEPT = Duration.ofDays(2);

  /** How the first one ended. */
  record Answer(int status, @Nullable String location) {}

  private record Row(Instant startedAt, @Nullable Instant finishedAt, int status, @Nullable String location) {}

  /** What a token is worth now. */
  sealed interface Claim {
    /** It is the first: do the work. */
    record First() implements Claim {}

    /** The first is still being worked on. */
    record Running() implements Claim {}

    /** It was done, and answered like this. */
    record Done(Answer answer) implements Claim {}
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Submissions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Claim claim(byte[] key) {
    Instant now = clock.instant();
    // Needs no disk of its own: it is on disk before the work it stands for is, and without that work it means nothing.
    jdbc.sql("set local synchronous_commit = off").update();
    int claimed =
        jdbc.sql(
                """
                insert into submission (key, started_at) values (:key, :now)
                on conflict on constraint submission_once do update set started_at = excluded.started_at
                 where submission.finished_at is null and submission.started_at < :dead
                """)
            .param("key", key)
            .param("now", Sql.at(now))
            .param("dead", Sql.at(now.minus(LONGEST)))
            .update();
    if (claimed == 1) {
      return new Claim.First();
    }
    Optional<Row> row =
        jdbc.sql("select started_at, finished_at, status, location from submission where key = :key")
            .param("key", key)
            .query(
                (found, n) ->
                    new Row(
                        Sql.instant(found, "started_at"),
                        Sql.instantOrNull(found, "finished_at"),
                        found.getInt("status"),
                        found.getString("location")))
            .optional();
    return row.filter(r -> r.finishedAt() != null)
        .<Claim>map(r -> new Claim.Done(new Answer(r.status(), r.location())))
        .orElseGet(Claim.Running::new);
  }

  void done(byte[] key, Answer answer) {
    jdbc.sql("set local synchronous_commit = off").update();
    jdbc.sql("update submission set finished_at = :now, status = :status, location = :location where key = :key")
        .param("now", Sql.at(clock.instant()))
        .param("status", answer.status())
        .param("location", answer.location(), java.sql.Types.VARCHAR)
        .param("key", key)
        .update();
  }

  /** It was refused or it failed: the form may be sent again. */
  void free(byte[] key) {
    jdbc.sql("delete from submission where key = :key").param("key", key).update();
  }

  int forgetOld() {
    return jdbc.sql("delete from submission where started_at < :old")
        .param("old", Sql.at(clock.instant().minus(KEPT)))
        .update();
  }
}
