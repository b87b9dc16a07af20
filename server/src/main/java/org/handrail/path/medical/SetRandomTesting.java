package org.handrail.path.medical;

import java.time.Clock;
import java.util.ArrayList;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Programs;

/** Sets how a program tests at random. A draw that is ahead keeps the rule it was published with. */
@UseCase
public class SetRandomTesting {
  private final TestDraws draws;
  private final TestPanels panels;
  private final Programs programs;
  private final Clock clock;

  SetRandomTesting(TestDraws draws, TestPanels panels, Programs programs, Clock clock) {
    this.draws = draws;
    this.panels = panels;
    this.programs = programs;
    this.clock = clock;
  }

  /** Refused when someone else changed it since {@code version}; 0 for a program without a rule. */
  public Outcome<ProgramId> set(ProgramId program, String panel, int sharePercent, int everyDays, boolean active, int version) {
    var refusals = new ArrayList<Refusal>();
    if (programs.find(program).isEmpty()) return Outcome.refused("This program is not one of ours");
    if (panels.find(panel).isEmpty()) refusals.add(new Refusal("panel", "Choose what to test for"));
    if (sharePercent < 1 || sharePercent > 100) refusals.add(new Refusal("share", "Write a share between 1 and 100 percent"));
    if (everyDays < 1 || everyDays > 31) refusals.add(new Refusal("every", "Write a number of days between 1 and 31"));
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    var rule = new RandomTesting(program, panel, sharePercent, everyDays, active, Acting.actor().staffId(), clock.instant(), version);
    return draws.save(rule) ? Outcome.done(program) : Outcome.refused("Someone else changed this rule meanwhile. Look at it, then set yours");
  }
}
