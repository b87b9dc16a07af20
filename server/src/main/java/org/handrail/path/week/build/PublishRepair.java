package org.handrail.path.week.build;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.RoomId;
import org.handrail.path.week.Backstop;
import org.handrail.path.week.MoveSession;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * Moves the sessions of a repair, all of them or none. A session it found no place, room or facilitator for stays as it is:
 * calling it off is somebody's decision. Whoever is expected is told by the change of each session.
 */
@UseCase
public class PublishRepair {
  private final Builds builds;
  private final Programs programs;
  private final FreezeDays freezeDays;
  private final BuildDecision decision;
  private final MoveSession moveSession;
  private final Backstop backstop;

  PublishRepair(
      Builds builds, Programs programs, FreezeDays freezeDays, BuildDecision decision, MoveSession moveSession, Backstop backstop) {
    this.builds = builds;
    this.programs = programs;
    this.freezeDays = freezeDays;
    this.decision = decision;
    this.moveSession = moveSession;
    this.backstop = backstop;
  }

  /** @param why shown with the sessions that change; what it is about where nothing is given. Names no patient */
  public Outcome<BuildId> publish(BuildId id, int version, String why) {
    Build build = builds.get(id);
    BuiltWeek week = build.best();
    if (build.kind() != Build.Kind.REPAIR || week == null || !build.state().open() || build.state().running()) {
      return Outcome.refused("This repair cannot be published: " + build.state().label().toLowerCase(Locale.US));
    }
    Program program = programs.get(build.program());
    if (!freezeDays.freeze(program, build.from(), build.until(), build.frozen().keys().out()).equals(build.frozen())) {
      return Outcome.refused("Sessions, people or hours have changed since this was worked out. Ask for the repair again");
    }
    return backstop.attempt(() -> write(build, week, version, why.isBlank() ? build.about() : why));
  }

  private Outcome<BuildId> write(Build build, BuiltWeek week, int version, String why) {
    if (!decision.decide(build.id(), version, Build.State.PUBLISHED, why)) {
      return Outcome.refused("Somebody decided about this repair meanwhile. Look again");
    }
    Keys keys = build.frozen().keys();
    for (int m = 0; m < keys.meetings().size(); m++) {
      if (changes(build, week, m)) {
        Spot spot = Objects.requireNonNull(week.spots().get(m));
        Keys.Met met = keys.meetings().get(m);
        Outcome<Session> moved = moveSession.move(new SessionId(met.id()), met.version(), change(build, keys, spot, why));
        if (!moved.isDone()) {
          return Outcome.refused(moved.refusals());
        }
      }
    }
    return Outcome.done(build.id());
  }

  /** Whether it found another, complete place for the session. */
  static boolean changes(Build build, BuiltWeek week, int m) {
    Meeting meeting = build.frozen().problem().meetings().get(m);
    Spot spot = week.spots().get(m);
    return spot != null
        && !spot.equals(meeting.present())
        && spot.leaders().size() == meeting.leaders()
        && (!meeting.needsRoom() || spot.room() != Spot.NONE);
  }

  private static MoveSession.Change change(Build build, Keys keys, Spot spot, String why) {
    LocalDate day =
        build.from().datesUntil(build.until()).filter(d -> d.getDayOfWeek() == Minutes.day(spot.start())).findFirst().orElseThrow();
    @Nullable RoomId room = spot.room() == Spot.NONE ? null : new RoomId(keys.rooms().get(spot.room()));
    List<StaffId> leaders = spot.leaders().stream().map(l -> new StaffId(keys.leaders().get(l))).toList();
    return new MoveSession.Change(day, Minutes.time(spot.start()), room, leaders, why);
  }
}
