package org.handrail.path.week.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.Weekdays;
import org.handrail.path.week.Times;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.Tracks;
import org.handrail.path.week.build.rules.Names;
import org.springframework.stereotype.Component;

/** Gives the numbers of a build their names back. Whoever asks must be allowed to plan the week of everybody. */
@Component
public class BuildNames {
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final Tracks tracks;
  private final Patients patients;

  BuildNames(Rooms rooms, StaffDirectory staff, Tracks tracks, Patients patients) {
    this.rooms = rooms;
    this.staff = staff;
    this.tracks = tracks;
    this.patients = patients;
  }

  public Names of(Build build) {
    return of(build.frozen().keys());
  }

  Names of(Keys keys) {
    Map<RoomId, Room> knownRooms = rooms.find(keys.rooms().stream().map(RoomId::new).toList());
    Map<StaffId, StaffMember> knownStaff = staff.find(keys.leaders().stream().map(StaffId::new).toList());
    Map<PatientId, Patient> knownPatients = patients.find(keys.people().stream().map(PatientId::new).toList());
    return new Names() {
      @Override
      public String meeting(int meeting) {
        return keys.meetings().get(meeting).name();
      }

      @Override
      public String leader(int leader) {
        return Optional.ofNullable(knownStaff.get(new StaffId(keys.leaders().get(leader)))).map(s -> s.name().shown()).orElse("Somebody");
      }

      @Override
      public String room(int room) {
        return Optional.ofNullable(knownRooms.get(new RoomId(keys.rooms().get(room)))).map(Room::name).orElse("A room");
      }

      @Override
      public String track(int track) {
        return trackNamed(keys.tracks().get(track));
      }

      @Override
      public String person(int person) {
        return Optional.ofNullable(knownPatients.get(new PatientId(keys.people().get(person)))).map(p -> p.name().shown()).orElse("Somebody");
      }

      @Override
      public String when(int start) {
        return day(start / (24 * 60)) + " " + Times.clock(Minutes.time(start));
      }

      @Override
      public String day(int day) {
        return Weekdays.name(java.time.DayOfWeek.of(day + 1));
      }
    };
  }

  private String trackNamed(UUID id) {
    return tracks.find(new TrackId(id)).map(Track::name).orElse("one of these sessions");
  }

  /** Whose names may stand on a page of this build. */
  public static List<PatientId> named(Build build) {
    return build.frozen().keys().people().stream().map(PatientId::new).toList();
  }
}
