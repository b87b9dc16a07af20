package org.handrail.face.portal.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.face.ui.Hours;
import org.handrail.face.ui.HoursRing;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.ProgramWeek;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Rooms;
import org.handrail.path.attendance.Arrivals;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.WeeklyDose;
import org.handrail.path.week.PatientSchedule;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A patient's sessions in their own words. Never who else is in them, nor how many. */
@Component
class MySessions {

  private final PatientSchedule schedule;
  private final Programs programs;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final Attendances attendances;
  private final WeeklyDose doses;
  private final Arrivals arrivals;

  MySessions(PatientSchedule schedule, Programs programs, Rooms rooms, StaffDirectory staff, Attendances attendances,
      WeeklyDose doses, Arrivals arrivals) {
    this.attendances = attendances;
    this.doses = doses;
    this.arrivals = arrivals;
    this.schedule = schedule;
    this.programs = programs;
    this.rooms = rooms;
    this.staff = staff;
  }

  /** The one that is on, or comes next. */
  Optional<TodayPage.NextSession> next(PatientId patient, ZonedDateTime now) {
    return schedule.next(patient, 1).stream().findFirst().map(session -> next(session, now));
  }

  /** Whether they can type the code of a room now. */
  boolean expectsCode(PatientId patient) {
    return arrivals.expecting(patient).isPresent();
  }

  /** Those of one week, with what became of each. */
  List<TodayPage.WeekLine> week(PatientId patient, ProgramWeek week, ZonedDateTime now) {
    List<Session> planned = schedule.between(patient, week.start(), week.end());
    if (planned.isEmpty()) {
      return List.of();
    }
    Map<SessionId, Attendance> recorded = attendances.of(List.of(patient), planned.getFirst().startsAt(),
            planned.getLast().startsAt().plusSeconds(1)).stream()
        .collect(Collectors.toMap(Attendance::session, Function.identity()));
    return planned.stream().map(session -> line(session, recorded.get(session.id()), now)).toList();
  }

  /** This week's hours; empty outside a stay with hours. */
  Optional<HoursRing> hours(PatientId patient) {
    return doses.now(patient)
        .map(dose -> new HoursRing(dose.attendedMinutes(), dose.reachableMinutes(), dose.prescribedMinutes()));
  }

  /** Today's in order, when there are several: a single one is already the next thing. */
  List<TodayPage.DayItem> day(PatientId patient, ZonedDateTime now) {
    LocalDate day = now.toLocalDate();
    List<Session> today = schedule.between(patient, day, day.plusDays(1)).stream().filter(Session::held).toList();
    var items = new ArrayList<TodayPage.DayItem>();
    boolean nextFound = false;
    for (Session session : today) {
      boolean past = !session.endsAt().isAfter(now.toInstant());
      String css = past ? "is-done" : nextFound ? "" : "is-next";
      nextFound |= !past;
      items.add(new TodayPage.DayItem(session.title(), Daytimes.time(session.starts()) + " · " + where(session), css));
    }
    return today.size() < 2 ? List.of() : items;
  }

  /** "Skills group: Riding out a craving". */
  private static String title(Session session) {
    String topic = session.topic();
    return topic == null ? session.title() : session.title() + ": " + topic;
  }

  /** "Room B, Main Street", "By video", "Main Street". */
  private String where(Session session) {
    if (session.telehealth()) {
      return "By video";
    }
    String site = programs.find(session.program()).map(Program::siteName).orElse("");
    String room = session.room() == null ? "" : rooms.find(session.room()).map(Room::name).orElse("");
    return room.isEmpty() ? site : site.isEmpty() ? room : room + ", " + site;
  }

  private TodayPage.NextSession next(Session session, ZonedDateTime now) {
    // The program's own clock: a patient who travels still comes at the program's 6:00.
    var zone = programs.find(session.program()).map(Program::zone).orElse(now.getZone());
    ZonedDateTime here = now.withZoneSameInstant(zone);
    String when = Daytimes.day(session.day(), session.starts(), here.toLocalDate()) + ", "
        + Daytimes.span(session.starts(), session.ends());
    return new TodayPage.NextSession(Daytimes.until(session.startsAt().atZone(zone), here), when, title(session),
        names(session), where(session));
  }

  private @Nullable String names(Session session) {
    var found = staff.find(session.facilitators());
    String names = session.facilitators().stream().map(found::get).filter(Objects::nonNull)
        .map(member -> member.name().shown()).collect(Collectors.joining(" and "));
    return names.isEmpty() ? null : names;
  }

  private static TodayPage.WeekLine line(Session session, @Nullable Attendance attendance, ZonedDateTime now) {
    String day = Daytimes.shortDay(session.day());
    String whole = Hours.words(session.careMinutes());
    if (!session.held()) {
      return new TodayPage.WeekLine(day, session.title(), "called off", TodayPage.Standing.OFF);
    }
    if (attendance != null && attendance.attended()) {
      return new TodayPage.WeekLine(day, session.title(), Hours.words(attendance.minutes()) + " done", TodayPage.Standing.DONE);
    }
    if (attendance != null && attendance.complete()) {
      return new TodayPage.WeekLine(day, session.title(), "missed", TodayPage.Standing.MISSED);
    }
    boolean over = !session.endsAt().isAfter(now.toInstant());
    return over ? new TodayPage.WeekLine(day, session.title(), "not counted yet", TodayPage.Standing.OVER)
        : new TodayPage.WeekLine(day, session.title(), whole, TodayPage.Standing.AHEAD);
  }
}
