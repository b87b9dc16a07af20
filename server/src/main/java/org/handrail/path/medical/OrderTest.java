package org.handrail.path.medical;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Asks for a drug or alcohol test. Nobody can order one "at random": those come from a draw. */
@UseCase
public class OrderTest {
  private static final int LONGEST = 500;

  private final JdbcDrugTests tests;
  private final TestPanels panels;
  private final Organizations organizations;
  private final Clock clock;

  OrderTest(JdbcDrugTests tests, TestPanels panels, Organizations organizations, Clock clock) {
    this.tests = tests;
    this.panels = panels;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** @param dueOn the day by which it is collected; null for today */
  public Outcome<DrugTestId> order(PatientId patient, String panel, DrugTest.@Nullable Reason reason, @Nullable LocalDate dueOn, String note) {
    var refusals = new ArrayList<Refusal>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    if (panels.find(panel).isEmpty()) refusals.add(new Refusal("panel", "Choose what to test for"));
    if (reason == null || reason == DrugTest.Reason.RANDOM) refusals.add(new Refusal("reason", "Choose why. Random tests come from a draw, never from a person"));
    if (dueOn != null && dueOn.isBefore(today)) refusals.add(new Refusal("dueOn", "This day is over. Choose today or later"));
    if (note.length() > LONGEST) refusals.add(new Refusal("note", "At most " + LONGEST + " characters fit"));
    if (!refusals.isEmpty() || reason == null) return Outcome.refused(refusals);
    var test = new DrugTest(DrugTestId.next(), 0, patient, panel, panels.version(), reason, null, dueOn == null ? today : dueOn, note.strip(),
        DrugTestState.ORDERED, Acting.actor().staffId(), clock.instant(), null, null, null, List.of(), List.of());
    tests.insert(test);
    return Outcome.done(test.id());
  }
}
