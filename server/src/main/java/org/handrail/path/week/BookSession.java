package org.handrail.path.week;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.ClosedDays;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Books an appointment of one patient: an individual or family session, a medical visit. */
@UseCase
public class BookSession {

  /**
   * What is booked.
   *
   * @param type code of a kind of appointment
   * @param minutes 5 to 1,440
   */
  public record Booking(
      ProgramId program,
      PatientId patient,
      String type,
      List<StaffId> staff,
      LocalDate day,
      LocalTime starts,
      int minutes,
      @Nullable RoomId room,
      boolean telehealth) {}

  private final Programs programs;
  private final Rooms rooms;
  private final SessionTypes types;
  private final ClosedDays closedDays;
  private final Conflicts conflicts;
  private final PatientSchedule schedule;
  private final SessionRows rows;
  private final Guests guests;
  private final Sessions sessions;
  private final Backstop backstop;
  private final ApplicationEventPublisher events;

  BookSession(
      Programs programs,
      Rooms rooms,
      SessionTypes types,
      ClosedDays closedDays,
      Conflicts conflicts,
      PatientSchedule schedule,
      SessionRows rows,
      Guests guests,
      Sessions sessions,
      Backstop backstop,
      ApplicationEventPublisher events) {
    this.programs = programs;
    this.rooms = rooms;
    this.types = types;
    this.closedDays = closedDays;
    this.conflicts = conflicts;
    this.schedule = schedule;
    this.rows = rows;
    this.guests = guests;
    this.sessions = sessions;
    this.backstop = backstop;
    this.events = events;
  }

  /** Refused with a reason per field. A day that is over may be booked: someone was seen and it is recorded afterwards. */
  public Outcome<Session> book(Booking booking) {
    Program program = programs.get(booking.program());
    Optional<SessionType> type = types.find(booking.type()).filter(kind -> !kind.group());
    var refusals = check(program, booking);
    if (type.isEmpty()) {
      refusals.add(new Refusal("type", "Choose the kind of session"));
    }
    if (!refusals.isEmpty() || type.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return backstop.attempt(() -> write(program, type.get(), booking));
  }

  private List<Refusal> check(Program program, Booking booking) {
    var refusals = new ArrayList<Refusal>();
    if (booking.minutes() < 5 || booking.starts().toSecondOfDay() / 60 + booking.minutes() > 24 * 60) {
      refusals.add(new Refusal("minutes", "It must last at least 5 minutes and end on the same day"));
      return refusals;
    }
    if (booking.staff().isEmpty()) {
      refusals.add(new Refusal("staff", "Choose who sees the patient"));
    }
    Optional<Room> room = Optional.ofNullable(booking.room()).flatMap(rooms::find);
    if (booking.room() == null && !booking.telehealth()) {
      refusals.add(new Refusal("room", "Choose a room, or say that it is by video"));
    } else if (booking.room() != null && room.filter(r -> r.active() && r.site().equals(program.site())).isEmpty()) {
      refusals.add(new Refusal("room", "Choose a room at " + program.siteName()));
    }
    String closed = closedDays.of(program.id(), booking.day(), booking.day().plusDays(1)).get(booking.day());
    if (closed != null) {
      refusals.add(new Refusal("day", program.name() + " is closed that day: " + closed));
    }
    Instant from = program.at(booking.day(), booking.starts());
    Instant until = from.plusSeconds(booking.minutes() * 60L);
    refusals.addAll(
        conflicts.ofSession(null, from, until, booking.room(), booking.staff()).stream()
            .map(r -> "facilitators".equals(r.field()) ? new Refusal("staff", r.message()) : r)
            .toList());
    schedule.between(booking.patient(), booking.day(), booking.day().plusDays(1)).stream()
        .filter(other -> other.held() && other.startsAt().isBefore(until) && from.isBefore(other.endsAt()))
        .findFirst()
        .ifPresent(
            other ->
                refusals.add(
                    new Refusal("starts", "They have " + other.title() + " then, " + Times.span(other.starts(), other.ends()))));
    return refusals;
  }

  private Outcome<Session> write(Program program, SessionType type, Booking booking) {
    SessionId id = SessionId.next();
    rows.insert(
        new SessionRows.Draft(
            id, program, null, type, type.label(), booking.day(), booking.starts(), booking.minutes(), Pause.NONE,
            booking.room(), booking.telehealth(), 1));
    rows.lead(id, booking.staff());
    guests.add(id, booking.patient(), Expected.As.BOOKED);
    Session session = sessions.get(id);
    events.publishEvent(new SessionsPlanned(List.of(session)));
    return Outcome.done(session);
  }
}
