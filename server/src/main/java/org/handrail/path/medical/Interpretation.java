package org.handrail.path.medical;

import java.util.ArrayList;
import java.util.List;

/**
 * What a test says beside the medications the person takes: which results were to be expected, and which are worth a talk.
 * It reads, it does not judge: a clinician does.
 */
public record Interpretation(List<Line> lines, boolean trustworthy) {
  public Interpretation {
    lines = List.copyOf(lines);
  }

  /** How one result fits. */
  public enum Fit {
    /** Negative, and nothing makes another result likely. */
    CLEAR("As hoped"),
    /** Positive because of a medication the person is prescribed. */
    EXPLAINED("Expected: prescribed"),
    /** Positive without a medication that explains it. */
    UNEXPECTED("Not explained by a medication"),
    /** Prescribed and not found: missed doses, or a test that cannot see it. */
    NOT_FOUND("Prescribed, but not found"),
    OPEN("Not readable; confirm it");

    private final String label;

    Fit(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** @param confirmed whether a confirmation stands behind it */
  public record Line(TestPanels.Analyte analyte, DrugTest.Result result, Fit fit, boolean confirmed) {}

  /** Reads the results of a test beside the medications taken when it was collected. */
  static Interpretation of(DrugTest test, TestPanels.Panel panel, List<AddictionMedication> taken) {
    var lines = new ArrayList<Line>();
    for (TestPanels.Analyte analyte : panel.analytes()) {
      test.counts(analyte.id())
          .ifPresent(r -> lines.add(new Line(analyte, r, fit(analyte, r.answer(), taken), r.kind() == DrugTest.Kind.CONFIRMATION)));
    }
    var report = test.report();
    return new Interpretation(lines, report != null && report.validity() == DrugTest.Validity.VALID);
  }

  private static Fit fit(TestPanels.Analyte analyte, DrugTest.Answer answer, List<AddictionMedication> taken) {
    return switch (answer) {
      case INCONCLUSIVE -> Fit.OPEN;
      case POSITIVE -> taken.stream().anyMatch(analyte.explainedBy()::contains) ? Fit.EXPLAINED : Fit.UNEXPECTED;
      case NEGATIVE -> taken.stream().anyMatch(analyte.expectedWith()::contains) ? Fit.NOT_FOUND : Fit.CLEAR;
    };
  }

  /** Whether somebody should talk with the person about it. */
  public boolean needsTalk() {
    return !trustworthy || lines.stream().anyMatch(l -> l.fit() == Fit.UNEXPECTED || l.fit() == Fit.NOT_FOUND);
  }

  /** Whether an unexplained positive points to an overdose risk. */
  public boolean overdoseRisk() {
    return lines.stream().anyMatch(l -> l.fit() == Fit.UNEXPECTED && l.analyte().overdose());
  }
}
