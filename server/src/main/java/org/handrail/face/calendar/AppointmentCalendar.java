package org.handrail.face.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Rooms;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody's sessions in the format calendars read (RFC 5545). A calendar is copied to phones, watches and companies that run it,
 * and shown to whoever looks over a shoulder: a patient's entries say "Appointment" and nothing else, staff's "Group" or
 * "Appointment" and the room. Times are moments in UTC: every session is dated, so that a change of the clocks moves nothing.
 */
@Component
class AppointmentCalendar {
  private static final Period BACK = Period.ofWeeks(2);
  /** Further than sessions are planned. */
  private static final Period AHEAD = Period.ofWeeks(12);
  private static final String OFTEN = "PT1H";

  private final PatientSchedule schedule;
  private final Sessions sessions;
  private final Rooms rooms;
  private final Clock clock;

  AppointmentCalendar(PatientSchedule schedule, Sessions sessions, Rooms rooms, Clock clock) {
    this.schedule = schedule;
    this.sessions = sessions;
    this.rooms = rooms;
    this.clock = clock;
  }

  /** Must be called as this actor. */
  @Transactional(readOnly = true)
  String of(Actor actor) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Appointments//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", "Appointments"));
    calendar.add(new XProperty("X-PUBLISHED-TTL", OFTEN));
    PatientId patient = actor.patient();
    StaffId staff = actor.staff();
    if (patient != null) {
      patients(patient).forEach(session -> calendar.add(event(session, "Appointment", "")));
    } else if (staff != null) {
      led(staff).forEach(session -> calendar.add(event(session, session.group() == null ? "Appointment" : "Group", room(session))));
    }
    return text(calendar);
  }

  private List<Session> patients(PatientId patient) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return schedule.between(patient, today.minus(BACK), today.plus(AHEAD));
  }

  private List<Session> led(StaffId staff) {
    Instant now = clock.instant();
    return sessions.ledBy(staff, now.minus(BACK), now.plus(Duration.ofDays(AHEAD.getDays())));
  }

  private VEvent event(Session session, String title, String where) {
    VEvent event = new VEvent(session.startsAt(), session.endsAt(), title);
    event.add(new Uid(session.id().toString()));
    event.replace(new DtStamp(clock.instant()));
    event.add(new Sequence(session.version()));
    event.add(session.held() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
    if (!where.isEmpty()) {
      event.add(new Location(where));
    }
    return event;
  }

  private String room(Session session) {
    return session.room() == null ? "" : rooms.find(session.room()).map(Room::name).orElse("");
  }

  private static String text(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
