package org.handrail.path.attendance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.week.EnrolOnTrack;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.WeekFixtures;
import org.springframework.context.ApplicationContext;

/** A clinic with a group on Monday, Wednesday and Thursday evening, and people in it; now is Monday 20:30. */
public final class RollCallFixtures {
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  /** Monday 20:30 in Chicago: the group is on. */
  public static final Instant NOW = Instant.parse("2026-11-17T02:30:00Z");

  private static final List<String[]> NAMES =
      List.of(
          new String[] {"Caleb", "Marsh"}, new String[] {"Ren", "Okafor"}, new String[] {"Tasha", "Lindqvist"},
          new String[] {"Marcus", "Adeyemi"}, new String[] {"Priya", "Raman"}, new String[] {"Owen", "Castellano"},
          new String[] {"Joelle", "Fontaine"}, new String[] {"Sam", "Whitehorse"}, new String[] {"Nadia", "Haddad"},
          new String[] {"Eric", "Sundberg"}, new String[] {"Lucía", "Paredes"}, new String[] {"Ben", "Kowalczyk"});

  /** Everything a test needs to record someone. */
  public record Evening(WeekFixtures.Clinic clinic, TrackId track, Session monday, Session wednesday, List<PatientId> people) {
    public SessionId session() {
      return monday.id();
    }

    public PatientId first() {
      return people.getFirst();
    }
  }

  private final ApplicationContext context;
  private final House house;

  public RollCallFixtures(ApplicationContext context, House house) {
    this.context = context;
    this.house = house;
  }

  /** As many people as asked for, 1 to 12, all on the track since the Monday before. */
  public Evening evening(int people) {
    var clock = context.getBean(SettableClock.class);
    clock.set(Instant.parse("2026-11-09T15:00:00Z"));
    var week = new WeekFixtures(context);
    var clinic = week.clinic(house);
    LocalDate from = MONDAY.minusDays(7);
    return house.as(
        clinic.dana(),
        () -> {
          TrackId track = week.track(clinic.iop(), from);
          var details = WeekFixtures.on(WeekFixtures.evening(from, clinic.room(), clinic.dana().staffId()), track);
          var monday = week.group(clinic.iop(), DayOfWeek.MONDAY, details);
          var wednesday = week.group(clinic.iop(), DayOfWeek.WEDNESDAY, details);
          List<PatientId> all = new ArrayList<>();
          for (int i = 0; i < people; i++) {
            String[] name = NAMES.get(i);
            PatientId patient = house.patient(clinic.organization(), name[0], name[1]);
            context.getBean(CareTeam.class).join(patient, clinic.dana().staffId(), CareTeam.Part.PRIMARY);
            week.admitted(patient, clinic.iop(), from);
            context.getBean(EnrolOnTrack.class).enrol(patient, track, from).orElseThrow();
            all.add(patient);
          }
          clock.set(NOW);
          var sessions = context.getBean(Sessions.class);
          Instant today = Instant.parse("2026-11-16T06:00:00Z");
          return new Evening(
              clinic, track,
              sessions.of(monday, today, today.plusSeconds(86_400)).getFirst(),
              sessions.of(wednesday, today, today.plusSeconds(5L * 86_400)).getFirst(),
              List.copyOf(all));
        });
  }
}
