package org.handrail.path.transition;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.admission.PatientAdmitted;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An admission here closes what was open with another place, and opens what a partner handed over to us: it stays open and
 * owned until the first session they attend.
 */
@Component
class ReceiveReferred {
  /** The admission accepts the inquiry in the same transaction. */
  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final HandOffs handOffs;
  private final HandOffRows rows;
  private final Inquiries inquiries;
  private final Clock clock;

  ReceiveReferred(JdbcClient jdbc, HandOffs handOffs, HandOffRows rows, Inquiries inquiries, Clock clock) {
    this.jdbc = jdbc;
    this.handOffs = handOffs;
    this.rows = rows;
    this.inquiries = inquiries;
    this.clock = clock;
  }

  @EventListener
  void on(PatientAdmitted event) {
    handOffs.open(event.patient()).ifPresent(open -> rows.move(rows.hold(open.id()), HandOffEvent.END,
        new HandOffRows.Change(null, null, null, null, EndReason.CAME_BACK, "Admitted here again", null), "Came back and was admitted here").orElseThrow());
    String from = sender(event.patient());
    if (!from.isEmpty()) {
      open(event, from, Acting.actor().staffId());
    }
  }

  /** Of the inquiry this admission answered: whoever came by themselves this time is nobody's hand-off. */
  private String sender(PatientId patient) {
    return inquiries.of(patient).stream().findFirst()
        .filter(inquiry -> inquiry.stage() == Stage.ACCEPTED && !inquiry.stageSince().isBefore(clock.instant().minus(JUST_NOW)))
        .map(Inquiry::partnerName).map(String::strip).orElse("");
  }

  private void open(PatientAdmitted event, String from, StaffId owner) {
    HandOffId id = HandOffId.next();
    jdbc.sql(
            """
            insert into hand_off (id, organization_id, patient_id, episode_id, kind, state, from_place, from_level, to_program, to_level,
              move_on, summary, overdose_asked, owner, opened_at, opened_by)
            values (:id, :organization, :patient, :episode, 'REFERRAL_IN', 'ACCEPTED', :from, '', :program, :level, :on, :summary, 'NOT_YET',
              :owner, :at, :owner)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("patient", event.patient().value())
        .param("episode", event.episode().value())
        .param("from", from)
        .param("program", event.program().value(), Types.OTHER)
        .param("level", event.level())
        .param("on", event.from())
        .param("summary", "Referred by " + from + ". What they sent is with the inquiry and the documents.")
        .param("owner", owner.value())
        .param("at", Sql.at(clock.instant()))
        .update();
    rows.step(id, "OPEN", "Admitted here; " + from + " handed over");
  }
}
