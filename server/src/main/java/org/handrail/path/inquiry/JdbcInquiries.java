package org.handrail.path.inquiry;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcInquiries implements Inquiries {

  private final JdbcClient jdbc;
  private final JdbcScreenings screenings;
  private final JdbcAppointments appointments;
  private final InquiryHistory history;

  JdbcInquiries(JdbcClient jdbc, JdbcScreenings screenings, JdbcAppointments appointments, InquiryHistory history) {
    this.jdbc = jdbc;
    this.screenings = screenings;
    this.appointments = appointments;
    this.history = history;
  }

  @Override
  public Optional<Inquiry> find(InquiryId id) {
    return jdbc.sql("select * from inquiry where id = :id").param("id", id.value()).query(InquiryColumns::read).optional();
  }

  @Override
  public Inquiry get(InquiryId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No inquiry " + id));
  }

  @Override
  public List<Inquiry> open() {
    return jdbc.sql("select * from inquiry where stage not in ('ACCEPTED', 'CLOSED') order by first_contact_at, id")
        .query(InquiryColumns::read)
        .list();
  }

  @Override
  public List<Inquiry> waitlist() {
    return jdbc.sql("select * from inquiry where stage = 'WAITLISTED' order by wait_priority, first_contact_at, id")
        .query(InquiryColumns::read)
        .list();
  }

  @Override
  public List<Inquiry> ended(int limit) {
    return jdbc.sql("select * from inquiry where stage in ('ACCEPTED', 'CLOSED') order by stage_since desc, id limit :limit")
        .param("limit", limit)
        .query(InquiryColumns::read)
        .list();
  }

  @Override
  public List<Inquiry> of(PatientId patient) {
    return jdbc.sql("select * from inquiry where patient_id = :patient order by first_contact_at desc, id")
        .param("patient", patient.value())
        .query(InquiryColumns::read)
        .list();
  }

  @Override
  public List<HistoryEntry> history(InquiryId id) {
    return history.of(id);
  }

  @Override
  public Optional<Screening.Saved> screening(InquiryId id) {
    return screenings.last(id);
  }

  @Override
  public List<Appointment> appointments(InquiryId id) {
    return appointments.of(id);
  }

  @Override
  public Map<InquiryId, Appointment> ahead(Collection<InquiryId> ids) {
    var ahead = new LinkedHashMap<InquiryId, Appointment>();
    appointments.ahead(ids).forEach(a -> ahead.put(a.inquiry(), a));
    return ahead;
  }

  @Override
  public List<Inquiry> alike(Inquiry inquiry) {
    InquiryDetails d = inquiry.details();
    return jdbc.sql(
            """
            select * from inquiry
             where id <> :id and stage not in ('ACCEPTED', 'CLOSED')
               and ((birth_date = :born and family_key = :family and :family <> '') or phone_digits = :phone)
             order by first_contact_at, id limit 10
            """)
        .param("id", inquiry.id().value())
        .param("born", d.birthDate(), Types.DATE)
        .param("family", Keys.name(d.family()))
        .param("phone", Keys.phone(d.phone()), Types.VARCHAR)
        .query(InquiryColumns::read)
        .list();
  }

  @Transactional
  void insert(Inquiry q) {
    InquiryColumns.write(
            jdbc.sql(
                """
                insert into inquiry (id, organization_id, stage, source, given, family, family_key, birth_date, phone,
                  phone_digits, email, language, interpreter, adult_stated, deceased, caller_name, caller_relation,
                  caller_phone, may_leave_message, best_time, words, partner_id, partner_name, program_id, owner,
                  next_step, next_step_due, first_contact_at, stage_since)
                values (:id, :organization, :stage, :source, :given, :family, :familyKey, :birthDate, :phone,
                  :phoneDigits, :email, :language, :interpreter, :adult, :deceased, :callerName, :callerRelation,
                  :callerPhone, :message, :bestTime, :words, :partner, :partnerName, :program, :owner,
                  :nextStep, :nextStepDue, :firstContact, :stageSince)
                """),
            q.details())
        .param("id", q.id().value())
        .param("organization", Tenant.current().value())
        .param("stage", q.stage().name())
        .param("source", q.source().name())
        .param("deceased", q.deceased())
        .param("partner", Sql.uuidOrNull(q.partner()), Types.OTHER)
        .param("partnerName", q.partnerName())
        .param("owner", Sql.uuidOrNull(q.owner()), Types.OTHER)
        .param("nextStep", q.nextStep())
        .param("nextStepDue", q.nextStepDue(), Types.DATE)
        .param("firstContact", Sql.at(q.firstContact()))
        .param("stageSince", Sql.at(q.stageSince()))
        .update();
  }

  /** False when it changed meanwhile. */
  @Transactional
  boolean change(InquiryId id, int version, InquiryDetails details) {
    return InquiryColumns.write(
                jdbc.sql(
                    """
                    update inquiry set given = :given, family = :family, family_key = :familyKey, birth_date = :birthDate,
                      phone = :phone, phone_digits = :phoneDigits, email = :email, language = :language,
                      interpreter = :interpreter, adult_stated = :adult, caller_name = :callerName,
                      caller_relation = :callerRelation, caller_phone = :callerPhone, may_leave_message = :message,
                      best_time = :bestTime, words = :words, program_id = :program, version = version + 1
                    where id = :id and version = :version
                    """),
                details)
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** Moves it on, out of any waiting; false when it changed meanwhile. */
  @Transactional
  boolean move(InquiryId id, int version, Stage to, NextStep next, Instant now) {
    return jdbc.sql(
                """
                update inquiry set stage = :to, stage_since = :now, wait_reason = null, wait_note = null, wait_priority = null,
                  close_reason = null, close_note = null, next_step = :next, next_step_due = :due, version = version + 1
                where id = :id and version = :version
                """)
            .param("to", to.name())
            .param("next", next.words())
            .param("due", next.due(), Types.DATE)
            .param("now", Sql.at(now))
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** False when it changed meanwhile. */
  @Transactional
  boolean waitlist(InquiryId id, int version, Inquiry.Waiting waiting, NextStep next, Instant now) {
    return jdbc.sql(
                """
                update inquiry set stage = 'WAITLISTED', stage_since = :now, wait_reason = :reason, wait_note = :note,
                  wait_priority = :priority, next_step = :next, next_step_due = :due, version = version + 1
                where id = :id and version = :version
                """)
            .param("now", Sql.at(now))
            .param("reason", waiting.reason().name())
            .param("note", waiting.note())
            .param("priority", waiting.priority().rank())
            .param("next", next.words())
            .param("due", next.due(), Types.DATE)
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** False when it changed meanwhile. */
  @Transactional
  boolean close(InquiryId id, int version, Inquiry.Closed closed, Instant now) {
    return jdbc.sql(
                """
                update inquiry set stage = 'CLOSED', stage_since = :now, close_reason = :reason, close_note = :note,
                  wait_reason = null, wait_note = null, wait_priority = null, next_step = '', next_step_due = null,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("now", Sql.at(now))
            .param("reason", closed.reason().name())
            .param("note", closed.note())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** False when it changed meanwhile. */
  @Transactional
  boolean assign(InquiryId id, int version, @Nullable StaffId owner, String nextStep, @Nullable LocalDate due) {
    return jdbc.sql(
                """
                update inquiry set owner = :owner, next_step = :next, next_step_due = :due, version = version + 1
                where id = :id and version = :version
                """)
            .param("owner", Sql.uuidOrNull(owner), Types.OTHER)
            .param("next", nextStep)
            .param("due", due, Types.DATE)
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** False when it changed meanwhile. */
  @Transactional
  boolean link(InquiryId id, int version, PatientId patient) {
    return jdbc.sql("update inquiry set patient_id = :patient, version = version + 1 where id = :id and version = :version")
            .param("patient", patient.value())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }
}
