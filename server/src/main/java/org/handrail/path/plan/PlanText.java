package org.handrail.path.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.platform.StaffId;

/** A version as the text that is signed: everything that stands in it, once, in a fixed order. */
final class PlanText {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  private PlanText() {}

  static String of(int number, String program, LocalDate day, PlanContent content, Map<StaffId, String> names) {
    var text = new StringBuilder("Treatment plan, version ").append(number).append('\n');
    text.append(program).append(", ").append(DAY.format(day)).append("\n");
    int goal = 0;
    for (Problem problem : content.problems()) {
      text.append("\nProblem (").append(problem.dimension().label()).append("): ").append(problem.statement()).append('\n');
      DiagnosisLink diagnosis = problem.diagnosis();
      if (diagnosis != null) {
        text.append("Diagnosis: ").append(diagnosis.words()).append('\n');
      }
      for (Goal one : problem.goals()) {
        text.append("Goal ").append(++goal);
        if (!one.about().isBlank()) {
          text.append(", ").append(one.about());
        }
        text.append(": “").append(one.words()).append("”\n");
        one.objectives().forEach(step -> text.append("- ").append(PlanChanges.words(step, names)).append('\n'));
      }
    }
    text.append("\nServices\n");
    for (PlannedService service : content.services()) {
      text.append("- ").append(service.kind().label()).append(": ")
          .append(PlanChanges.words(service, content, names)).append('\n');
    }
    return text.toString();
  }
}
