package org.handrail.path.week;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the names of rooms and facilitators for screens that show sessions, all at once. */
@Component
@Transactional(readOnly = true)
public class SessionNames {
  private final Rooms rooms;
  private final StaffDirectory staff;

  SessionNames(Rooms rooms, StaffDirectory staff) {
    this.rooms = rooms;
    this.staff = staff;
  }

  /** The names of these sessions' rooms and facilitators. */
  public Known of(Collection<Session> sessions) {
    return new Known(
        rooms.find(sessions.stream().map(Session::room).filter(Objects::nonNull).toList()),
        staff.find(sessions.stream().flatMap(session -> session.facilitators().stream()).toList()));
  }

  /** Names by id. */
  public record Known(Map<RoomId, Room> rooms, Map<StaffId, StaffMember> staff) {

    /** "Room 2", "Video", or "No room" where somebody took it. */
    public String room(Session session) {
      Room room = session.room() == null ? null : rooms.get(session.room());
      if (room != null) {
        return room.name();
      }
      return session.telehealth() ? "Video" : "No room";
    }

    /** "Dana Whitfield, Luis Ortega", or "Nobody leads it". */
    public String people(Session session) {
      return people(session, member -> member.name().shown());
    }

    /** "Dana W., Luis O.". */
    public String peopleShort(Session session) {
      return people(
          session,
          member -> {
            String family = member.name().family();
            return member.name().called() + " " + family.substring(0, family.offsetByCodePoints(0, 1)) + ".";
          });
    }

    private String people(Session session, java.util.function.Function<StaffMember, String> name) {
      String all =
          session.facilitators().stream()
              .flatMap(id -> Stream.ofNullable(staff.get(id)))
              .map(name)
              .collect(Collectors.joining(", "));
      return all.isEmpty() ? "Nobody leads it" : all;
    }

    /** Whether something is missing for the session to take place. */
    public boolean incomplete(Session session) {
      return session.facilitators().isEmpty() || (session.room() == null && !session.telehealth());
    }
  }
}
