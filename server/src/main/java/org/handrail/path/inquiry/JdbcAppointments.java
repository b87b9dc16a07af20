package org.handrail.path.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** First appointments: at most one ahead for an inquiry. */
@Repository
@Transactional
class JdbcAppointments {

  private final JdbcClient jdbc;

  JdbcAppointments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Appointment> of(InquiryId inquiry) {
    return jdbc.sql("select * from inquiry_appointment where inquiry_id = :inquiry order by offered_at desc, id desc")
        .param("inquiry", inquiry.value())
        .query(JdbcAppointments::appointment)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Appointment> ahead(InquiryId inquiry) {
    return ahead(List.of(inquiry)).stream().findFirst();
  }

  @Transactional(readOnly = true)
  public List<Appointment> ahead(Collection<InquiryId> inquiries) {
    if (inquiries.isEmpty()) return List.of();
    return jdbc.sql("select * from inquiry_appointment where inquiry_id in (:inquiries) and state = 'OFFERED' order by day, starts")
        .param("inquiries", inquiries.stream().map(InquiryId::value).toList())
        .query(JdbcAppointments::appointment)
        .list();
  }

  void insert(Appointment a) {
    jdbc.sql(
            """
            insert into inquiry_appointment (id, organization_id, inquiry_id, program_id, day, starts, mode, offered_at, offered_by)
            values (:id, :organization, :inquiry, :program, :day, :starts, :mode, :at, :by)
            """)
        .param("id", a.id().value())
        .param("organization", Tenant.current().value())
        .param("inquiry", a.inquiry().value())
        .param("program", a.program().value())
        .param("day", a.day())
        .param("starts", a.starts())
        .param("mode", a.mode().name())
        .param("at", Sql.at(a.offeredAt()))
        .param("by", a.offeredBy().value())
        .update();
  }

  /** Settles the one ahead; false when there is none. */
  boolean settle(InquiryId inquiry, Appointment.State state, StaffId by, Instant at) {
    return jdbc.sql(
                """
                update inquiry_appointment set state = :state, settled_at = :at, settled_by = :by
                where inquiry_id = :inquiry and state = 'OFFERED'
                """)
            .param("state", state.name())
            .param("at", Sql.at(at))
            .param("by", by.value())
            .param("inquiry", inquiry.value())
            .update()
        == 1;
  }

  private static Appointment appointment(ResultSet row, int n) throws SQLException {
    return new Appointment(
        Sql.id(row, "id", AppointmentId::new),
        Sql.id(row, "inquiry_id", InquiryId::new),
        Sql.id(row, "program_id", ProgramId::new),
        Sql.date(row, "day"),
        row.getObject("starts", LocalTime.class),
        Appointment.Mode.valueOf(row.getString("mode")),
        Appointment.State.valueOf(row.getString("state")),
        Sql.instant(row, "offered_at"),
        Sql.id(row, "offered_by", StaffId::new),
        Sql.instantOrNull(row, "settled_at"));
  }
}
