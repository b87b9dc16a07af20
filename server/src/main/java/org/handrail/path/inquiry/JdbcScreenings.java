package org.handrail.path.inquiry;

import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Screenings as they were saved; never changed. */
@Repository
@Transactional
class JdbcScreenings {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcScreenings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(InquiryId inquiry, Screening screening, StaffId by, Instant at) {
    jdbc.sql(
            """
            insert into inquiry_screening (id, organization_id, inquiry_id, at, by, answers)
            values (:id, :organization, :inquiry, :at, :by, cast(:answers as jsonb))
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("inquiry", inquiry.value())
        .param("at", Sql.at(at))
        .param("by", by.value())
        .param("answers", json.writeValueAsString(screening))
        .update();
  }

  @Transactional(readOnly = true)
  public Optional<Screening.Saved> last(InquiryId inquiry) {
    return jdbc.sql("select answers, at, by from inquiry_screening where inquiry_id = :inquiry order by at desc, id desc limit 1")
        .param("inquiry", inquiry.value())
        .query(
            (row, n) ->
                new Screening.Saved(
                    json.readValue(row.getString("answers"), Screening.class), Sql.instant(row, "at"), Sql.id(row, "by", StaffId::new)))
        .optional();
  }
}
