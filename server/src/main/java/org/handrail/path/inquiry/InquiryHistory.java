package org.handrail.path.inquiry;

import java.time.Clock;
import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to inquiries, in order. */
@Repository
@Transactional
class InquiryHistory {

  private final JdbcClient jdbc;
  private final Clock clock;

  InquiryHistory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes down what the acting person, or something outside, did now. */
  void add(InquiryId inquiry, HistoryEntry.Kind kind, int version, String words) {
    jdbc.sql(
            """
            insert into inquiry_history (id, organization_id, inquiry_id, at, by, kind, version, words)
            values (:id, :organization, :inquiry, :at, :by, :kind, :version, :words)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("inquiry", inquiry.value())
        .param("at", Sql.at(clock.instant()))
        .param("by", Acting.find().map(a -> Sql.uuidOrNull(a.staff())).orElse(null), java.sql.Types.OTHER)
        .param("kind", kind.name())
        .param("version", version)
        .param("words", words)
        .update();
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<HistoryEntry> of(InquiryId inquiry) {
    return jdbc.sql("select * from inquiry_history where inquiry_id = :inquiry order by at desc, id desc")
        .param("inquiry", inquiry.value())
        .query(
            (row, n) ->
                new HistoryEntry(
                    Sql.instant(row, "at"),
                    Sql.idOrNull(row, "by", StaffId::new),
                    HistoryEntry.Kind.valueOf(row.getString("kind")),
                    row.getInt("version"),
                    row.getString("words")))
        .list();
  }
}
