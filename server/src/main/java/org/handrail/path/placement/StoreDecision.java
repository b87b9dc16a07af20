package org.handrail.path.placement;

import java.sql.Types;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.rules.PlacementResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes a signed decision and closes its assessment. */
@Component
class StoreDecision {
  private final JdbcClient jdbc;
  private final AnswersJson json;
  private final JsonMapper mapper;

  StoreDecision(JdbcClient jdbc, AnswersJson json, JsonMapper mapper) {
    this.jdbc = jdbc;
    this.json = json;
    this.mapper = mapper;
  }

  /** What the table said about every level, readable without the pack. */
  String trace(PlacementResult result) {
    return mapper.writeValueAsString(TraceView.of(result));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void store(PlacementDecision decision) {
    jdbc.sql(
            """
            insert into placement_decision (id, organization_id, assessment_id, patient_id, matches, recommended, actual,
              reason, words, review_on, pack_id, pack_version, inputs, trace, decided_by, decided_at)
            values (:id, :organization, :assessment, :patient, :matches, :recommended, :actual, :reason, :words, :reviewOn,
              :pack, :packVersion, :inputs::jsonb, :trace::jsonb, :by, :at)
            """)
        .param("id", decision.id().value())
        .param("organization", Tenant.current().value())
        .param("assessment", decision.assessment().value())
        .param("patient", decision.patient().value())
        .param("matches", decision.matches().toArray(String[]::new))
        .param("recommended", decision.recommended())
        .param("actual", decision.actual())
        .param("reason", decision.reason(), Types.VARCHAR)
        .param("words", decision.words())
        .param("reviewOn", decision.reviewOn(), Types.DATE)
        .param("pack", decision.pack().id())
        .param("packVersion", decision.pack().version())
        .param("inputs", json.write(decision.inputs()))
        .param("trace", decision.trace())
        .param("by", decision.by().value())
        .param("at", Sql.at(decision.at()))
        .update();
    jdbc.sql("update assessment set state = 'DECIDED', closed_at = :at where id = :id and state = 'DRAFT'")
        .param("at", Sql.at(decision.at()))
        .param("id", decision.assessment().value())
        .update();
  }
}
