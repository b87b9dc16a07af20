package org.handrail.path.medical;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Writes down what was found, and later what the laboratory confirmed. A reading never changes; a confirmation stands beside it. */
@UseCase
public class RecordTestResult {
  private static final int LONGEST = 200;

  private final JdbcDrugTests tests;
  private final TestPanels panels;
  private final TestAlerts alerts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordTestResult(JdbcDrugTests tests, TestPanels panels, TestAlerts alerts, ApplicationEventPublisher events, Clock clock) {
    this.tests = tests;
    this.panels = panels;
    this.alerts = alerts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The first report. A valid or dilute specimen has an answer for each substance of its panel; one that was adulterated,
   * substituted or cannot be read has none.
   *
   * @param answers analyte id to answer
   * @param laboratory who reports it; empty for a test read here
   */
  public Outcome<DrugTestId> record(
      PatientId patient, DrugTestId id, DrugTest.@Nullable Validity validity, Map<String, DrugTest.Answer> answers, String laboratory) {
    var known = tests.lock(patient, id);
    if (known.isEmpty()) return Outcome.refused("This test is not in this record.");
    DrugTest test = known.get();
    if (test.state().after(DrugTestState.Event.RESULT).isEmpty()) {
      return Outcome.refused("This test stands at “" + test.state().label() + "” by now. Look at it again.");
    }
    var refusals = new ArrayList<Refusal>();
    if (validity == null) refusals.add(new Refusal("validity", "Say whether the specimen can be trusted"));
    if (laboratory.length() > LONGEST) refusals.add(new Refusal("laboratory", "At most " + LONGEST + " characters fit"));
    boolean readable = validity == DrugTest.Validity.VALID || validity == DrugTest.Validity.DILUTE;
    if (readable) {
      for (TestPanels.Analyte a : panels.get(test.panel()).analytes()) {
        if (!answers.containsKey(a.id())) refusals.add(new Refusal("r-" + a.id(), "Choose the result for " + a.label()));
      }
    }
    if (!refusals.isEmpty() || validity == null) return Outcome.refused(refusals);
    Instant now = clock.instant();
    var me = Acting.actor().staffId();
    tests.resulted(id, new DrugTest.Report(now, me, validity, laboratory.strip()));
    if (readable) {
      for (TestPanels.Analyte a : panels.get(test.panel()).analytes()) {
        var answer = java.util.Objects.requireNonNull(answers.get(a.id()));
        tests.result(id, new DrugTest.Result(a.id(), DrugTest.Kind.SCREEN, answer, "", now), me);
      }
    }
    return told(patient, id);
  }

  /** A confirmation of one reading, by the laboratory; it counts from then on. */
  public Outcome<DrugTestId> confirm(PatientId patient, DrugTestId id, String analyte, DrugTest.@Nullable Answer answer, String value) {
    var known = tests.lock(patient, id);
    if (known.isEmpty()) return Outcome.refused("This test is not in this record.");
    DrugTest test = known.get();
    if (test.state().after(DrugTestState.Event.CONFIRM).isEmpty()) return Outcome.refused("There is nothing to confirm yet.");
    if (answer == null) return Outcome.refused("answer", "Choose what the laboratory found");
    if (value.length() > LONGEST) return Outcome.refused("value", "At most " + LONGEST + " characters fit");
    if (test.result(analyte, DrugTest.Kind.SCREEN).isEmpty()) return Outcome.refused("analyte", "Choose which result was confirmed");
    if (test.result(analyte, DrugTest.Kind.CONFIRMATION).isPresent()) return Outcome.refused("analyte", "This result was confirmed before; a confirmation never changes");
    tests.result(id, new DrugTest.Result(analyte, DrugTest.Kind.CONFIRMATION, answer, value.strip(), clock.instant()), Acting.actor().staffId());
    return told(patient, id);
  }

  private Outcome<DrugTestId> told(PatientId patient, DrugTestId id) {
    alerts.look(tests.find(patient, id).orElseThrow());
    events.publishEvent(new TestResulted(patient, id));
    return Outcome.done(id);
  }
}
