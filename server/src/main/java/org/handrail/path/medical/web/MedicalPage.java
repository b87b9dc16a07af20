package org.handrail.path.medical.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * The medical page of one person.
 *
 * @param limited without test results and vitals: the reader's right stops before them
 * @param diagnoses those that stand, for readers who may; null otherwise
 * @param treatment medication for addiction treatment
 * @param tests and vitals null for readers whose right stops before them
 * @param asked whether anybody has asked about allergies
 */
public record MedicalPage(
    String base,
    String called,
    boolean limited,
    boolean mayWrite,
    @org.jspecify.annotations.Nullable List<DiagnosesPage.Line> diagnoses,
    List<Med> treatment,
    List<Med> others,
    List<Past> stopped,
    List<Dose> doses,
    boolean asked,
    List<AllergyLine> allergies,
    List<Past> withdrawn,
    OverdoseCard overdose,
    @org.jspecify.annotations.Nullable List<TestLine> tests,
    @org.jspecify.annotations.Nullable VitalsCard vitals,
    List<Choice> manners,
    String now,
    Form form) {

  /**
   * A medication taken now.
   *
   * @param tag what it means for addiction treatment; empty when nothing
   * @param watch whether that is a reason to look twice
   */
  public record Med(
      String id, int version, String name, String dosage, String sub, String note, String tag, boolean watch, boolean confirmed) {}

  /** What has ended, with its reason. */
  public record Past(String title, String sub) {}

  /** A dose given here. */
  public record Dose(String what, String how, String sub) {}

  /** An allergy that stands. */
  public record AllergyLine(String id, String substance, String reaction, boolean severe, boolean noneKnown, String sub) {}
}
