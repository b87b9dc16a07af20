package org.handrail.path.week;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;

/** Plans the dated sessions of all running groups ahead. Safe to repeat: each group and date is planned once. */
@UseCase
public class PlanSessions {
  /** How far ahead sessions stand: long enough to book around them, short enough to change a group's time. */
  public static final Period AHEAD = Period.ofWeeks(8);

  private final Groups groups;
  private final Programs programs;
  private final SessionPlanner planner;
  private final Clock clock;

  PlanSessions(Groups groups, Programs programs, SessionPlanner planner, Clock clock) {
    this.groups = groups;
    this.programs = programs;
    this.planner = planner;
    this.clock = clock;
  }

  /** @return how many sessions were added */
  public int ahead() {
    int added = 0;
    Map<ProgramId, Program> active = new java.util.HashMap<>();
    programs.all().forEach(program -> active.put(program.id(), program));
    for (Group group : groups.running(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).minusDays(1))) {
      Program program = active.get(group.program());
      if (program != null) {
        added += planner.plan(program, group, program.dayAt(clock.instant()).plus(AHEAD));
      }
    }
    return added;
  }
}
