package org.handrail.path.medical;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Takes the specimen: when, by whom, watched or not, and the first links of the chain of custody. */
@UseCase
public class CollectTest {
  private static final int LONGEST = 200;
  private static final BigDecimal COLDEST = BigDecimal.valueOf(32);
  private static final BigDecimal HOTTEST = BigDecimal.valueOf(120);

  private final JdbcDrugTests tests;
  private final Clock clock;

  CollectTest(JdbcDrugTests tests, Clock clock) {
    this.tests = tests;
    this.clock = clock;
  }

  /**
   * Records the collection. A specimen that leaves the house needs its seal's number.
   *
   * @param at when; null for now
   * @param observed whether the acting person watched
   * @param temperatureF of fresh urine in degrees Fahrenheit; null when not taken
   */
  public Outcome<DrugTestId> collect(PatientId patient, DrugTestId id, @Nullable Instant at, DrugTest.@Nullable Analysis analysis,
      boolean observed, String seal, @Nullable BigDecimal temperatureF) {
    var refusals = new ArrayList<Refusal>();
    Instant now = clock.instant();
    Instant when = at == null ? now : at;
    if (when.isAfter(now)) refusals.add(new Refusal("at", "This is ahead of now. Write when it was collected"));
    if (analysis == null) refusals.add(new Refusal("analysis", "Choose where it is read"));
    if (analysis == DrugTest.Analysis.LABORATORY && seal.isBlank()) refusals.add(new Refusal("seal", "Write the number of the seal: the laboratory compares it"));
    if (seal.length() > LONGEST) refusals.add(new Refusal("seal", "At most " + LONGEST + " characters fit"));
    if (temperatureF != null && (temperatureF.compareTo(COLDEST) < 0 || temperatureF.compareTo(HOTTEST) > 0)) {
      refusals.add(new Refusal("temperature", "Write degrees Fahrenheit between " + COLDEST + " and " + HOTTEST));
    }
    if (!refusals.isEmpty() || analysis == null) return Outcome.refused(refusals);
    var known = tests.lock(patient, id);
    if (known.isEmpty()) return Outcome.refused("This test is not in this record.");
    if (known.get().state().after(DrugTestState.Event.COLLECT).isEmpty()) {
      return Outcome.refused("This test stands at “" + known.get().state().label() + "” by now; nothing can be collected for it.");
    }
    // Forms know minutes, not seconds.
    if (when.isBefore(known.get().orderedAt().truncatedTo(ChronoUnit.MINUTES))) return Outcome.refused("at", "This is before the test was ordered");
    StaffId me = Acting.actor().staffId();
    tests.collected(id, new DrugTest.Collection(when, me, observed ? me : null, analysis, seal.strip(), temperatureF));
    tests.custody(id, new DrugTest.Custody(DrugTest.Step.COLLECTED, Acting.actor().name(), when, me), now);
    if (!seal.isBlank()) tests.custody(id, new DrugTest.Custody(DrugTest.Step.SEALED, "Seal " + seal.strip(), when, me), now);
    return Outcome.done(id);
  }
}
