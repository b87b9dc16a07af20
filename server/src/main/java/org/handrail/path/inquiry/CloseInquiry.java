package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.TaskState;
import org.handrail.foundation.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Ends an inquiry without an admission, with the reason. */
@UseCase
public class CloseInquiry {

  private final InquiryDesk desk;
  private final JdbcInquiries inquiries;
  private final JdbcAppointments appointments;
  private final Worklist worklist;
  private final CloseTask tasks;

  CloseInquiry(InquiryDesk desk, JdbcInquiries inquiries, JdbcAppointments appointments, Worklist worklist, CloseTask tasks) {
    this.desk = desk;
    this.inquiries = inquiries;
    this.appointments = appointments;
    this.worklist = worklist;
    this.tasks = tasks;
  }

  /** @param version the version that was read; refused with what changed when someone else has changed it since */
  public Outcome<InquiryId> close(InquiryId id, int version, @Nullable CloseReason reason, String note) {
    if (reason == null) return Outcome.refused("reason", "Choose why it ends");
    if (note.length() > Screening.LIMIT) return Outcome.refused("note", "At most " + Screening.LIMIT + " characters fit. Shorten it");
    return desk.before(InquiryEvent.CLOSE, id, version, q -> {
      var closed = new Inquiry.Closed(reason, note.strip());
      var outcome = desk.move(q, InquiryEvent.CLOSE, to -> inquiries.close(id, version, closed, desk.now()) ? 1 : 0, "Closed: " + reason.label());
      if (outcome.isDone()) {
        appointments.settle(id, Appointment.State.CALLED_OFF, Acting.actor().staffId(), desk.now());
        worklist.ofSource(OpenInquiry.taskKey(id))
            .filter(task -> task.state() != TaskState.CLOSED)
            .ifPresent(task -> tasks.close(task.id(), "not-needed", reason.label()));
      }
      return outcome;
    });
  }
}
