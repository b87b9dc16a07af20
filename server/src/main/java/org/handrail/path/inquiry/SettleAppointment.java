package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Records what became of the first appointment: kept, missed or called off. */
@UseCase
public class SettleAppointment {

  private final InquiryDesk desk;
  private final JdbcAppointments appointments;

  SettleAppointment(InquiryDesk desk, JdbcAppointments appointments) {
    this.desk = desk;
    this.appointments = appointments;
  }

  /**
   * Records it. A kept appointment makes the inquiry ready for placement, so it must be known who came.
   *
   * @param version the version that was read; refused with what changed when someone else has changed it since
   */
  public Outcome<InquiryId> settle(InquiryId id, int version, Appointment.@Nullable State state) {
    if (state == null || state == Appointment.State.OFFERED) return Outcome.refused("state", "Choose what became of it");
    InquiryEvent event = switch (state) {
      case KEPT -> InquiryEvent.KEEP;
      case MISSED -> InquiryEvent.MISS;
      case CALLED_OFF, OFFERED -> InquiryEvent.CALL_OFF;
    };
    return desk.before(event, id, version, q -> {
      if (event == InquiryEvent.KEEP && q.patient() == null) {
        return Outcome.refused("Say first who came: register the person, or link someone we know.");
      }
      var ahead = appointments.ahead(id);
      if (event == InquiryEvent.MISS && ahead.isPresent() && ahead.get().day().isAfter(desk.today())) {
        return Outcome.refused("The appointment is still ahead. Call it off, or move it.");
      }
      var outcome = desk.move(q, event, "Appointment " + state.label().toLowerCase(java.util.Locale.ROOT));
      if (outcome.isDone()) appointments.settle(id, state, Acting.actor().staffId(), desk.now());
      return outcome;
    });
  }
}
