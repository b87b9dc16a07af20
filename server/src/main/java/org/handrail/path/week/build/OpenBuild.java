package org.handrail.path.week.build;

import java.time.Clock;
import java.time.LocalDate;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a week is built from, and has it solved once that is written. */
@Component
class OpenBuild {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenBuild(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  BuildId open(ProgramId program, Build.Kind kind, LocalDate from, LocalDate until, String about, int seconds, Frozen frozen) {
    BuildId id = BuildId.next();
    jdbc.sql(
            """
            insert into week_build (id, organization_id, program_id, kind, from_on, until_on, about, seconds, problem, keys, asked_by,
                asked_at, heartbeat_at)
            values (:id, :organization, :program, :kind, :from, :until, :about, :seconds, :problem, :keys, :by, :at, clock_timestamp())
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("program", program.value())
        .param("kind", kind.name())
        .param("from", from)
        .param("until", until)
        .param("about", about)
        .param("seconds", seconds)
        .param("problem", json.writeValueAsString(frozen.problem()))
        .param("keys", json.writeValueAsString(frozen.keys()))
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
    events.publishEvent(new BuildAsked(Tenant.current(), id, kind));
    return id;
  }
}
