package org.handrail.path.inquiry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.jspecify.annotations.Nullable;

/** Sets the first appointment, or moves it. */
@UseCase
public class OfferAppointment {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  private final InquiryDesk desk;
  private final JdbcAppointments appointments;
  private final Programs programs;

  OfferAppointment(InquiryDesk desk, JdbcAppointments appointments, Programs programs) {
    this.desk = desk;
    this.appointments = appointments;
    this.programs = programs;
  }

  /** What is offered, in the program's local time; null where nothing was chosen. */
  public record Offer(@Nullable ProgramId program, @Nullable LocalDate day, @Nullable LocalTime starts, Appointment.@Nullable Mode mode) {}

  /** @param version the version that was read; refused with what changed when someone else has changed it since */
  public Outcome<InquiryId> offer(InquiryId id, int version, Offer offer) {
    var refusals = new ArrayList<Refusal>();
    Program program = offer.program() == null ? null : programs.find(offer.program()).orElse(null);
    if (program == null) refusals.add(new Refusal("program", "Choose where"));
    if (offer.day() == null) refusals.add(new Refusal("day", "Choose the day"));
    if (offer.starts() == null) refusals.add(new Refusal("starts", "Enter the time, such as 10:30"));
    if (offer.mode() == null) refusals.add(new Refusal("mode", "Choose how you meet"));
    if (program != null && offer.day() != null && offer.starts() != null && !program.at(offer.day(), offer.starts()).isAfter(desk.now())) {
      refusals.add(new Refusal("day", "This time has passed. Choose a later one"));
    }
    if (!refusals.isEmpty() || program == null || offer.day() == null || offer.starts() == null || offer.mode() == null) {
      return Outcome.refused(refusals);
    }
    LocalDate day = offer.day();
    LocalTime starts = offer.starts();
    Appointment.Mode mode = offer.mode();
    Program at = program;
    return desk.before(InquiryEvent.OFFER, id, version, q -> {
      StaffId me = Acting.actor().staffId();
      boolean moved = appointments.settle(id, Appointment.State.CALLED_OFF, me, desk.now());
      var outcome = desk.move(q, InquiryEvent.OFFER, NextStep.after(InquiryEvent.OFFER, desk.today()).by(day), (moved ? "Appointment moved to " : "Appointment offered: ") + DAY.format(day) + ", " + starts
          + ", " + at.fullName() + ", " + mode.label().toLowerCase(Locale.US));
      if (outcome.isDone()) {
        appointments.insert(new Appointment(
            AppointmentId.next(), id, at.id(), day, starts, mode, Appointment.State.OFFERED, desk.now(), me, null));
      }
      return outcome;
    });
  }
}
