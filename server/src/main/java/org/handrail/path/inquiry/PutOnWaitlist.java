package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Puts somebody on the waitlist, with the reason; their place follows from the federal order and the day they first asked. */
@UseCase
public class PutOnWaitlist {

  private final InquiryDesk desk;
  private final JdbcInquiries inquiries;
  private final JdbcAppointments appointments;
  private final JdbcScreenings screenings;

  PutOnWaitlist(InquiryDesk desk, JdbcInquiries inquiries, JdbcAppointments appointments, JdbcScreenings screenings) {
    this.desk = desk;
    this.inquiries = inquiries;
    this.appointments = appointments;
    this.screenings = screenings;
  }

  /** @param version the version that was read; refused with what changed when someone else has changed it since */
  public Outcome<InquiryId> put(InquiryId id, int version, @Nullable WaitReason reason, String note) {
    if (reason == null) return Outcome.refused("reason", "Choose why they have to wait");
    if (note.length() > Screening.LIMIT) return Outcome.refused("note", "At most " + Screening.LIMIT + " characters fit. Shorten it");
    return desk.before(InquiryEvent.WAITLIST, id, version, q -> {
      WaitPriority priority = screenings.last(id).map(s -> WaitPriority.of(s.answers())).orElse(WaitPriority.EVERYONE);
      var waiting = new Inquiry.Waiting(reason, note.strip(), priority);
      var outcome = desk.move(
          q, InquiryEvent.WAITLIST, to -> inquiries.waitlist(id, version, waiting, NextStep.after(InquiryEvent.WAITLIST, desk.today()), desk.now()) ? 1 : 0, "On the waitlist: " + reason.label());
      if (outcome.isDone()) appointments.settle(id, Appointment.State.CALLED_OFF, Acting.actor().staffId(), desk.now());
      return outcome;
    });
  }
}
