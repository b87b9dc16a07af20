package org.handrail.path.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An inquiry as a row of its table. */
final class InquiryColumns {
  private InquiryColumns() {}

  /** The details as the parameters of a statement. */
  static JdbcClient.StatementSpec write(JdbcClient.StatementSpec statement, InquiryDetails d) {
    return statement
        .param("given", d.given().strip())
        .param("family", d.family().strip())
        .param("familyKey", Keys.name(d.family()))
        .param("birthDate", d.birthDate(), Types.DATE)
        .param("phone", d.phone().strip())
        .param("phoneDigits", Keys.phone(d.phone()), Types.VARCHAR)
        .param("email", d.email().strip())
        .param("language", d.language().strip())
        .param("interpreter", d.interpreter())
        .param("adult", d.adultStated())
        .param("callerName", d.callerName().strip())
        .param("callerRelation", d.callerRelation().strip())
        .param("callerPhone", d.callerPhone().strip())
        .param("message", d.mayLeaveMessage())
        .param("bestTime", d.bestTime().strip())
        .param("words", d.words().strip())
        .param("program", Sql.uuidOrNull(d.program()), Types.OTHER);
  }

  /** One row. */
  static Inquiry read(ResultSet row, int n) throws SQLException {
    String waitReason = row.getString("wait_reason");
    String closeReason = row.getString("close_reason");
    return new Inquiry(
        Sql.id(row, "id", InquiryId::new),
        row.getInt("version"),
        Stage.valueOf(row.getString("stage")),
        InquirySource.valueOf(row.getString("source")),
        new InquiryDetails(
            row.getString("given"),
            row.getString("family"),
            Sql.dateOrNull(row, "birth_date"),
            row.getString("phone"),
            row.getString("email"),
            row.getString("language"),
            row.getBoolean("interpreter"),
            row.getBoolean("adult_stated"),
            row.getString("caller_name"),
            row.getString("caller_relation"),
            row.getString("caller_phone"),
            row.getBoolean("may_leave_message"),
            row.getString("best_time"),
            row.getString("words"),
            Sql.idOrNull(row, "program_id", ProgramId::new)),
        row.getBoolean("deceased"),
        Sql.idOrNull(row, "partner_id", PartnerId::new),
        row.getString("partner_name"),
        Sql.idOrNull(row, "patient_id", PatientId::new),
        Sql.idOrNull(row, "owner", StaffId::new),
        row.getString("next_step"),
        Sql.dateOrNull(row, "next_step_due"),
        Sql.instant(row, "first_contact_at"),
        Sql.instant(row, "stage_since"),
        waitReason == null
            ? null
            : new Inquiry.Waiting(WaitReason.valueOf(waitReason), row.getString("wait_note"), WaitPriority.ofRank(row.getInt("wait_priority"))),
        closeReason == null ? null : new Inquiry.Closed(CloseReason.valueOf(closeReason), row.getString("close_note")));
  }
}
