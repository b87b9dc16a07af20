package org.handrail.path.medical;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Ends a test without a result: refused, not collected in time, or cancelled. A random one cannot be cancelled before it was collected. */
@UseCase
public class CloseTest {
  private static final int LONGEST = 500;

  private final JdbcDrugTests tests;
  private final Clock clock;

  CloseTest(JdbcDrugTests tests, Clock clock) {
    this.tests = tests;
    this.clock = clock;
  }

  /** Ends it with the reason in words. */
  public Outcome<DrugTestId> close(PatientId patient, DrugTestId id, DrugTestState.@Nullable Event how, String reason) {
    if (how == null || how == DrugTestState.Event.COLLECT || how == DrugTestState.Event.RESULT || how == DrugTestState.Event.CONFIRM) {
      return Outcome.refused("how", "Choose how it ended");
    }
    if (reason.isBlank() || reason.length() > LONGEST) return Outcome.refused("why", "Write what happened, in at most " + LONGEST + " characters");
    var known = tests.lock(patient, id);
    if (known.isEmpty()) return Outcome.refused("This test is not in this record.");
    DrugTest test = known.get();
    var after = test.state().after(how);
    if (after.isEmpty()) return Outcome.refused("This test stands at “" + test.state().label() + "” by now. Look at it again.");
    if (how == DrugTestState.Event.CANCEL && test.draw() != null && test.state() == DrugTestState.ORDERED) {
      return Outcome.refused("how", "A test that was drawn cannot be cancelled: that would bend the draw. Record a refusal, or that it was not collected, with the reason");
    }
    tests.closed(id, after.get(), new DrugTest.Closed(reason.strip(), Acting.actor().staffId(), clock.instant()));
    return Outcome.done(id);
  }
}
