package org.handrail.path.week.build;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.path.week.TakeTimeOff;

/**
 * Asks how some days can be saved when somebody is away or a room cannot be used: the smallest change that works. Whoever is
 * away is noted as away at once, so that nobody books them meanwhile.
 */
@UseCase
public class AskForRepair {
  /** Less than the five seconds somebody waits at a telephone. */
  private static final int SECONDS = 4;

  private final FreezeDays freezeDays;
  private final OpenBuild openBuild;
  private final TakeTimeOff takeTimeOff;
  private final StaffDirectory staff;
  private final Rooms rooms;
  private final Clock clock;

  AskForRepair(FreezeDays freezeDays, OpenBuild openBuild, TakeTimeOff takeTimeOff, StaffDirectory staff, Rooms rooms, Clock clock) {
    this.freezeDays = freezeDays;
    this.openBuild = openBuild;
    this.takeTimeOff = takeTimeOff;
    this.staff = staff;
    this.rooms = rooms;
    this.clock = clock;
  }

  /**
   * @param from first day, today or later
   * @param last last day, in the same week from Monday to Sunday
   * @param away staff who are away on these days
   * @param closed rooms that cannot be used on these days
   */
  public Outcome<BuildId> ask(Program program, LocalDate from, LocalDate last, List<StaffId> away, List<RoomId> closed) {
    if (from.isBefore(program.dayAt(clock.instant()))) {
      return Outcome.refused("from", "Choose today or a day to come");
    }
    if (last.isBefore(from) || ChronoUnit.DAYS.between(from, last) > 7 - from.getDayOfWeek().getValue()) {
      return Outcome.refused("last", "Choose a last day in the same week, until Sunday");
    }
    if (away.isEmpty() && closed.isEmpty()) {
      return Outcome.refused("away", "Say who is away, or which room cannot be used");
    }
    if (staff.find(away).size() < away.size() || rooms.find(closed).size() < closed.size()) {
      return Outcome.refused("away", "Choose people and rooms from the list");
    }
    LocalDate until = last.plusDays(1);
    List<UUID> out = new ArrayList<>();
    List<String> about = new ArrayList<>();
    for (StaffId person : away) {
      out.add(person.value());
      about.add(staff.get(person).name().shown() + " is away");
    }
    for (RoomId room : closed) {
      out.add(room.value());
      about.add(rooms.find(room).orElseThrow().name() + " cannot be used");
    }
    Frozen frozen = freezeDays.freeze(program, from, until, out);
    if (frozen.problem().meetings().isEmpty()) {
      return Outcome.refused("from", "Nothing is planned on these days that could still be changed");
    }
    // Whoever is noted as away on some of these days already stays so.
    away.forEach(person -> takeTimeOff.away(person, from, last, ""));
    return Outcome.done(openBuild.open(program.id(), Build.Kind.REPAIR, from, until, String.join(", ", about), SECONDS, frozen));
  }
}
