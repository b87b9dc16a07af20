package org.handrail.path.week;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.rules.Sourced;
import org.handrail.foundation.sites.OpeningHours;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.Rooms;
import org.handrail.foundation.sites.Weekdays;
import org.springframework.stereotype.Component;

/** Whether a group makes sense in its program: cap, room, open hours, people. Double booking is another question. */
@Component
class GroupCheck {
  private final SessionTypes types;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final Tracks tracks;
  private final RulePacks packs;
  private final Curricula curricula;

  GroupCheck(SessionTypes types, Rooms rooms, StaffDirectory staff, Tracks tracks, RulePacks packs, Curricula curricula) {
    this.types = types;
    this.rooms = rooms;
    this.staff = staff;
    this.tracks = tracks;
    this.packs = packs;
    this.curricula = curricula;
  }

  List<Refusal> refusals(Program program, Collection<DayOfWeek> weekdays, GroupDetails details) {
    var refusals = new ArrayList<Refusal>();
    if (details.name().isBlank()) {
      refusals.add(new Refusal("name", "Enter the name of the group"));
    }
    Optional<SessionType> type = types.find(details.type()).filter(SessionType::group);
    if (type.isEmpty()) {
      refusals.add(new Refusal("type", "Choose the kind of group"));
    }
    type.ifPresent(kind -> curriculum(kind, details, refusals));
    if (weekdays.isEmpty()) {
      refusals.add(new Refusal("weekdays", "Choose at least one weekday"));
    }
    time(details, refusals);
    weekdays.forEach(day -> openHours(program, day, details, refusals));
    type.ifPresent(kind -> seats(program, kind, details, refusals));
    room(program, details, refusals);
    people(details, refusals);
    if (details.until() != null && !details.until().isAfter(details.from())) {
      refusals.add(new Refusal("until", "The last day must not be before the first"));
    }
    for (TrackId track : details.tracks()) {
      if (tracks.find(track).filter(t -> t.program().equals(program.id())).isEmpty()) {
        refusals.add(new Refusal("tracks", "Choose tracks of " + program.name()));
      }
    }
    return refusals;
  }

  private void curriculum(SessionType type, GroupDetails details, List<Refusal> refusals) {
    CurriculumId id = details.curriculum();
    if (id == null) {
      return;
    }
    Optional<Curriculum> found = curricula.find(id);
    if (found.isEmpty()) {
      refusals.add(new Refusal("curriculum", "Choose one of the curricula"));
    } else if (!found.get().type().equals(type)) {
      refusals.add(
          new Refusal("curriculum", found.get().name() + " is for " + found.get().type().label() + ", this group is " + type.label()));
    }
  }

  private static void time(GroupDetails details, List<Refusal> refusals) {
    if (details.minutes() < 5 || minuteOfDay(details.starts()) + details.minutes() > 24 * 60) {
      refusals.add(new Refusal("ends", "It must last at least 5 minutes and end on the same day"));
    } else if (details.pause().minutes() < 0
        || details.pause().after() < 0
        || details.pause().end() > details.minutes()) {
      refusals.add(new Refusal("breakMinutes", "The break must lie inside the session"));
    }
  }

  private static void openHours(Program program, DayOfWeek day, GroupDetails details, List<Refusal> refusals) {
    Optional<OpeningHours> open = program.hours().stream().filter(hours -> hours.day() == day).findFirst();
    if (open.isEmpty()) {
      refusals.add(new Refusal("weekdays", program.name() + " is closed on " + Weekdays.name(day) + "s"));
    } else if (details.starts().isBefore(open.get().opens())
        || minuteOfDay(details.starts()) + details.minutes() > minuteOfDay(open.get().closes())) {
      refusals.add(
          new Refusal(
              "starts",
              "%s is open %s on %ss".formatted(program.name(), Times.span(open.get().opens(), open.get().closes()), Weekdays.name(day))));
    }
  }

  private void seats(Program program, SessionType type, GroupDetails details, List<Refusal> refusals) {
    if (details.seats() < 1) {
      refusals.add(new Refusal("seats", "Enter how many people the group holds"));
      return;
    }
    if (details.seats() > program.groupCap()) {
      refusals.add(new Refusal("seats", program.name() + " allows at most " + program.groupCap() + " people in a group"));
      return;
    }
    if (type.cap() == null) {
      return;
    }
    Optional<Sourced<Integer>> cap =
        packs.program(new PackRef(program.pack().id(), program.pack().version())).groupCap(type.cap());
    if (cap.isPresent() && details.seats() > cap.get().value()) {
      refusals.add(
          new Refusal(
              "seats",
              "The rules allow at most %d people here (%s)".formatted(cap.get().value(), cap.get().source().text())));
    }
  }

  private void room(Program program, GroupDetails details, List<Refusal> refusals) {
    if (details.room() == null) {
      if (!details.telehealth()) {
        refusals.add(new Refusal("room", "Choose a room, or say that people join by video"));
      }
      return;
    }
    Optional<Room> room = rooms.find(details.room()).filter(r -> r.active() && r.site().equals(program.site()));
    if (room.isEmpty()) {
      refusals.add(new Refusal("room", "Choose a room at " + program.siteName()));
    } else if (details.seats() > room.get().capacity()) {
      refusals.add(new Refusal("seats", "%s holds %d people".formatted(room.get().name(), room.get().capacity())));
    }
  }

  private void people(GroupDetails details, List<Refusal> refusals) {
    if (details.facilitators().isEmpty()) {
      refusals.add(new Refusal("facilitators", "Choose who leads it"));
    } else {
      var found = staff.find(details.facilitators());
      if (found.size() < details.facilitators().size() || !found.values().stream().allMatch(StaffMember::active)) {
        refusals.add(new Refusal("facilitators", "Choose people who work here"));
      }
    }
  }

  private static int minuteOfDay(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
