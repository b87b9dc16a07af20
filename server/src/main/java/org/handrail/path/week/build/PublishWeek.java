package org.handrail.path.week.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.RoomId;
import org.handrail.path.week.Backstop;
import org.handrail.path.week.EnrolOnTrack;
import org.handrail.path.week.GroupDetails;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Pause;
import org.handrail.path.week.PlanGroups;
import org.handrail.path.week.RearrangeGroups;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a built week the program's week, as one decision: groups move, wanted groups begin, people join their tracks. All of
 * it or nothing, and only while what it was built from still holds.
 */
@UseCase
public class PublishWeek {
  private final Builds builds;
  private final Programs programs;
  private final FreezeWeek freezeWeek;
  private final BuildDecision decision;
  private final BuildCheck check;
  private final RearrangeGroups rearrange;
  private final PlanGroups planGroups;
  private final EnrolOnTrack enrol;
  private final Wishes wishes;
  private final Backstop backstop;
  private final JdbcClient jdbc;

  PublishWeek(
      Builds builds, Programs programs, FreezeWeek freezeWeek, BuildDecision decision, BuildCheck check, RearrangeGroups rearrange,
      PlanGroups planGroups, EnrolOnTrack enrol, Wishes wishes, Backstop backstop, JdbcClient jdbc) {
    this.builds = builds;
    this.programs = programs;
    this.freezeWeek = freezeWeek;
    this.decision = decision;
    this.check = check;
    this.rearrange = rearrange;
    this.planGroups = planGroups;
    this.enrol = enrol;
    this.wishes = wishes;
    this.backstop = backstop;
    this.jdbc = jdbc;
  }

  /**
   * @param version the version that was looked at
   * @param why why it is published although it does not keep every rule; needed only then
   */
  public Outcome<BuildId> publish(BuildId id, int version, String why) {
    Build build = builds.get(id);
    BuiltWeek week = build.best();
    if (build.kind() != Build.Kind.WEEK || week == null || !build.state().open() || build.state().running()) {
      return Outcome.refused("This week cannot be published: " + build.state().label().toLowerCase(java.util.Locale.US));
    }
    Program program = programs.get(build.program());
    List<Refusal> refusals = check.refusals(build, week, why);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    if (!freezeWeek.freeze(program, build.from()).equals(build.frozen())) {
      return Outcome.refused("Groups, people or hours have changed since this week was built. Build it again, then publish");
    }
    return backstop.attempt(() -> write(build, week, program, version, why));
  }

  private Outcome<BuildId> write(Build build, BuiltWeek week, Program program, int version, String why) {
    if (!decision.decide(build.id(), version, Build.State.PUBLISHED, why)) {
      return Outcome.refused("Somebody decided about this week meanwhile. Look again");
    }
    List<Supplier<Outcome<?>>> steps = new ArrayList<>();
    List<RearrangeGroups.Move> moves = moves(build, week);
    if (!moves.isEmpty()) {
      steps.add(() -> rearrange.rearrange(program, moves, build.from()));
    }
    begin(build, week, program, steps);
    join(build, week, steps);
    for (var step : steps) {
      Outcome<?> outcome = step.get();
      if (!outcome.isDone()) {
        return Outcome.refused(outcome.refusals());
      }
    }
    jdbc.sql("delete from week_wish where program_id = :program and id = any(:placed)")
        .param("program", program.id().value())
        .param("placed", placedWishes(build).toArray(UUID[]::new))
        .update();
    return Outcome.done(build.id());
  }

  private static List<RearrangeGroups.Move> moves(Build build, BuiltWeek week) {
    List<RearrangeGroups.Move> moves = new ArrayList<>();
    Keys keys = build.frozen().keys();
    for (int m = 0; m < keys.meetings().size(); m++) {
      Keys.Met met = keys.meetings().get(m);
      Meeting meeting = build.frozen().problem().meetings().get(m);
      Spot spot = Objects.requireNonNull(week.spots().get(m));
      if (met.kind() == Keys.Kind.GROUP && !spot.equals(meeting.present())) {
        moves.add(
            new RearrangeGroups.Move(
                new GroupId(met.id()), met.version(), Minutes.day(spot.start()), Minutes.time(spot.start()), room(keys, spot),
                leaders(keys, spot)));
      }
    }
    return moves;
  }

  private void begin(Build build, BuiltWeek week, Program program, List<Supplier<Outcome<?>>> steps) {
    Keys keys = build.frozen().keys();
    List<Wish> wanted = wishes.of(program.id());
    for (int m = 0; m < keys.meetings().size(); m++) {
      Keys.Met met = keys.meetings().get(m);
      if (met.kind() == Keys.Kind.WISH) {
        Wish wish = wanted.stream().filter(w -> w.id().equals(met.id())).findFirst().orElseThrow();
        Spot spot = Objects.requireNonNull(week.spots().get(m));
        Pause pause = wish.breakMinutes() == 0 ? Pause.NONE : new Pause((wish.minutes() - wish.breakMinutes()) / 2, wish.breakMinutes());
        GroupDetails details =
            new GroupDetails(
                wish.name(), wish.type(), List.of(), Minutes.time(spot.start()), wish.minutes(), pause, room(keys, spot),
                wish.telehealth(), wish.seats(), build.from(), null, leaders(keys, spot), wish.tracks(), wish.curriculum());
        steps.add(() -> planGroups.plan(program.id(), List.of(Minutes.day(spot.start())), details));
      }
    }
  }

  private void join(Build build, BuiltWeek week, List<Supplier<Outcome<?>>> steps) {
    Keys keys = build.frozen().keys();
    for (int p = 0; p < week.joins().size(); p++) {
      int track = week.joins().get(p);
      PatientId patient = new PatientId(keys.people().get(p));
      if (track != Spot.NONE) {
        steps.add(() -> enrol.enrol(patient, new TrackId(keys.tracks().get(track)), build.from()));
      }
    }
  }

  private static Set<UUID> placedWishes(Build build) {
    Set<UUID> placed = new HashSet<>();
    build.frozen().keys().meetings().stream().filter(met -> met.kind() == Keys.Kind.WISH).forEach(met -> placed.add(met.id()));
    return placed;
  }

  private static @Nullable RoomId room(Keys keys, Spot spot) {
    return spot.room() == Spot.NONE ? null : new RoomId(keys.rooms().get(spot.room()));
  }

  private static List<StaffId> leaders(Keys keys, Spot spot) {
    return spot.leaders().stream().map(l -> new StaffId(keys.leaders().get(l))).toList();
  }
}
