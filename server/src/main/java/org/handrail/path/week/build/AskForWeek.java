package org.handrail.path.week.build;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;

/** Asks for the whole recurring week of a program, from the first day of a week on. */
@UseCase
public class AskForWeek {
  /** How long it may look, in seconds: the choices people have. */
  public static final List<Integer> SECONDS = List.of(20, 60, 300);

  private final FreezeWeek freezeWeek;
  private final Builds builds;
  private final OpenBuild openBuild;
  private final Clock clock;

  AskForWeek(FreezeWeek freezeWeek, Builds builds, OpenBuild openBuild, Clock clock) {
    this.freezeWeek = freezeWeek;
    this.builds = builds;
    this.openBuild = openBuild;
    this.clock = clock;
  }

  /** Refused for a week that has begun, while another is being built for the program, and where there is nothing to place. */
  public Outcome<BuildId> ask(Program program, LocalDate from, int seconds) {
    if (!SECONDS.contains(seconds)) {
      return Outcome.refused("seconds", "Choose how long it may look");
    }
    if (!program.weekOf(from).start().equals(from) || !from.isAfter(program.dayAt(clock.instant()))) {
      return Outcome.refused("from", "Choose the first day of a week to come");
    }
    if (builds.of(program.id(), 10).stream().anyMatch(build -> build.state().running())) {
      return Outcome.refused("A week is being built for " + program.name() + " already");
    }
    Frozen frozen = freezeWeek.freeze(program, from);
    if (frozen.problem().meetings().isEmpty()) {
      return Outcome.refused("There is nothing to place yet: say which groups are wanted");
    }
    return Outcome.done(openBuild.open(program.id(), Build.Kind.WEEK, from, from.plusWeeks(1), "", seconds, frozen));
  }
}
