package org.handrail.face.desk;

import java.util.List;
import java.util.Objects;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.medical.DrugTest;
import org.handrail.path.medical.DrugTestState;
import org.handrail.path.medical.DrugTests;
import org.handrail.path.medical.InterpretTest;
import org.handrail.path.medical.TestPanels;
import org.springframework.stereotype.Component;

/** Drug and alcohol tests with a result, or refused. Only for those with the full right: limited readers see no tests. */
@Component
class TestChapter implements PathChapter {
  private final DrugTests tests;
  private final TestPanels panels;
  private final InterpretTest interpret;

  TestChapter(DrugTests tests, TestPanels panels, InterpretTest interpret) {
    this.tests = tests;
    this.panels = panels;
    this.interpret = interpret;
  }

  @Override
  public Area area() {
    return Area.MEDICAL;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    return tests.of(patient.id()).stream()
        .filter(t -> t.state() == DrugTestState.RESULTED || t.state() == DrugTestState.REFUSED)
        .map(this::event)
        .toList();
  }

  private PathEvent event(DrugTest t) {
    String href = "/patients/" + t.patient() + "/medical/tests/" + t.id();
    String panel = panels.get(t.panel()).label();
    if (t.state() == DrugTestState.REFUSED) {
      return PathEvent.of(Objects.requireNonNull(t.closed()).at(), "test-pipe", "Test refused: " + panel, null, href);
    }
    var collection = Objects.requireNonNull(t.collection());
    var report = Objects.requireNonNull(t.report());
    String says = report.validity() != DrugTest.Validity.VALID
        ? "The specimen was " + report.validity().label().toLowerCase(java.util.Locale.ROOT)
        : interpret.of(t).needsTalk() ? "Something to talk about" : "As expected";
    return PathEvent.of(collection.at(), "test-pipe", "Test: " + panel, says, href);
  }
}
