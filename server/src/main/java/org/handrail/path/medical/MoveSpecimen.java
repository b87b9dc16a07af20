package org.handrail.path.medical;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Adds a link to a specimen's chain of custody: who has it now. Links are never changed. */
@UseCase
public class MoveSpecimen {
  private static final int LONGEST = 200;

  private final JdbcDrugTests tests;
  private final Clock clock;

  MoveSpecimen(JdbcDrugTests tests, Clock clock) {
    this.tests = tests;
    this.clock = clock;
  }

  /**
   * Adds the link. Refused before the one that is last, since a chain runs one way.
   *
   * @param party who has it, or where it is
   */
  public Outcome<DrugTestId> move(PatientId patient, DrugTestId id, DrugTest.@Nullable Step step, String party, @Nullable Instant at) {
    var refusals = new ArrayList<Refusal>();
    Instant now = clock.instant();
    Instant when = at == null ? now : at;
    if (step == null || step == DrugTest.Step.COLLECTED) refusals.add(new Refusal("step", "Choose what happened to the specimen"));
    if (party.isBlank() || party.length() > LONGEST) refusals.add(new Refusal("party", "Write who has it now, or where it is, in at most " + LONGEST + " characters"));
    if (when.isAfter(now)) refusals.add(new Refusal("moved", "This is ahead of now"));
    if (!refusals.isEmpty() || step == null) return Outcome.refused(refusals);
    var known = tests.lock(patient, id);
    if (known.isEmpty() || known.get().custody().isEmpty()) return Outcome.refused("Nothing was collected for this test yet.");
    var last = known.get().custody().getLast();
    // Forms know minutes, not seconds.
    if (when.isBefore(last.at().truncatedTo(ChronoUnit.MINUTES))) return Outcome.refused("moved", "The chain says “" + last.step().label() + "” later than this. Write when it really happened");
    if (last.step() == DrugTest.Step.DISCARDED) return Outcome.refused("This specimen was discarded.");
    tests.custody(id, new DrugTest.Custody(step, party.strip(), when, Acting.actor().staffId()), now);
    return Outcome.done(id);
  }
}
