package org.handrail.path.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.plan.DiagnosisLink;
import org.handrail.path.plan.Dimension;
import org.handrail.path.plan.Frequency;
import org.handrail.path.plan.Goal;
import org.handrail.path.plan.GoalId;
import org.handrail.path.plan.Objective;
import org.handrail.path.plan.ObjectiveId;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.PlannedService;
import org.handrail.path.plan.Problem;
import org.handrail.path.plan.ProblemId;
import org.handrail.path.plan.ServiceId;
import org.handrail.path.plan.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * The draft's form: {@code p0.statement}, {@code p0.g1.words}, {@code p0.g1.o0.target}, {@code s2.minutes} and so on. Each
 * part carries its id, so that it stays the same part when it is reworded or moved.
 */
final class DraftForm {
  private static final int MOST = 200;

  private final Form form;
  private final Function<UUID, @Nullable String> diagnoses;
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<UUID> seen = new HashSet<>();

  /** @param diagnoses words of a diagnosis of this patient, null for any other id */
  DraftForm(Form form, Function<UUID, @Nullable String> diagnoses) {
    this.form = form;
    this.diagnoses = diagnoses;
  }

  /** What could not be read, each at its field; filled by {@link #read()}. */
  List<Refusal> refusals() {
    return refusals;
  }

  PlanContent read() {
    var problems = new ArrayList<Problem>();
    for (int p = 0; p < MOST && form.values().containsKey("p" + p + ".id"); p++) {
      problems.add(problem("p" + p));
    }
    var services = new ArrayList<PlannedService>();
    for (int s = 0; s < MOST && form.values().containsKey("s" + s + ".id"); s++) {
      services.add(service("s" + s));
    }
    return new PlanContent(problems, services);
  }

  private Problem problem(String at) {
    var goals = new ArrayList<Goal>();
    for (int g = 0; g < MOST && form.values().containsKey(at + ".g" + g + ".id"); g++) {
      goals.add(goal(at + ".g" + g));
    }
    return new Problem(
        new ProblemId(id(at)),
        choice(Dimension.values(), text(at + ".dimension"), Dimension.D6),
        text(at + ".statement"),
        diagnosis(at + ".diagnosis"),
        goals);
  }

  private Goal goal(String at) {
    var steps = new ArrayList<Objective>();
    for (int o = 0; o < MOST && form.values().containsKey(at + ".o" + o + ".id"); o++) {
      String step = at + ".o" + o;
      steps.add(
          new Objective(
              new ObjectiveId(id(step)), text(step + ".words"), text(step + ".measure"), date(step + ".target"),
              staff(step + ".staff")));
    }
    return new Goal(new GoalId(id(at)), text(at + ".about"), text(at + ".words"), steps);
  }

  private PlannedService service(String at) {
    Set<GoalId> goals = new HashSet<>();
    for (String goal : form.all(at + ".goals")) {
      UUID id = uuid(goal);
      // A goal that was taken out in the same form no longer counts.
      if (id != null && seen.contains(id)) {
        goals.add(new GoalId(id));
      }
    }
    Frequency per = choice(Frequency.values(), text(at + ".per"), Frequency.WEEK);
    return new PlannedService(
        new ServiceId(id(at)),
        choice(ServiceKind.values(), text(at + ".kind"), ServiceKind.INDIVIDUAL),
        text(at + ".name"),
        per == Frequency.WHEN_NEEDED ? 0 : number(at + ".times", 99),
        per,
        number(at + ".minutes", 1440),
        staff(at + ".staff"),
        goals);
  }

  private String text(String field) {
    return form.value(field).strip();
  }

  /** The part's own id; a new one where a form sent none, or the same twice. */
  private UUID id(String at) {
    UUID sent = uuid(text(at + ".id"));
    UUID id = sent != null && seen.add(sent) ? sent : Ids.next();
    seen.add(id);
    return id;
  }

  private @Nullable DiagnosisLink diagnosis(String field) {
    UUID id = uuid(text(field));
    String words = id == null ? null : diagnoses.apply(id);
    return id == null || words == null ? null : new DiagnosisLink(id, words);
  }

  private @Nullable StaffId staff(String field) {
    UUID id = uuid(text(field));
    return id == null ? null : new StaffId(id);
  }

  private @Nullable LocalDate date(String field) {
    try {
      return text(field).isEmpty() ? null : LocalDate.parse(text(field));
    } catch (DateTimeException e) {
      refusals.add(new Refusal(field, "Enter a date"));
      return null;
    }
  }

  private int number(String field, int most) {
    String typed = text(field);
    if (typed.isEmpty()) {
      return 0;
    }
    if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) > most) {
      refusals.add(new Refusal(field, "Enter a whole number up to " + most));
      return 0;
    }
    return Integer.parseInt(typed);
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> E choice(E[] all, String name, E otherwise) {
    for (E one : all) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return otherwise;
  }

  /** The form that shows this content. */
  static Form of(PlanContent content) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int p = 0; p < content.problems().size(); p++) {
      Problem problem = content.problems().get(p);
      String at = "p" + p;
      values.put(at + ".id", problem.id());
      values.put(at + ".dimension", problem.dimension().name());
      values.put(at + ".statement", problem.statement());
      values.put(at + ".diagnosis", problem.diagnosis() == null ? "" : problem.diagnosis().id());
      for (int g = 0; g < problem.goals().size(); g++) {
        put(values, at + ".g" + g, problem.goals().get(g));
      }
    }
    for (int s = 0; s < content.services().size(); s++) {
      PlannedService service = content.services().get(s);
      String at = "s" + s;
      values.put(at + ".id", service.id());
      values.put(at + ".kind", service.kind().name());
      values.put(at + ".name", service.name());
      values.put(at + ".times", service.times() == 0 ? "" : service.times());
      values.put(at + ".per", service.per().name());
      values.put(at + ".minutes", service.minutes() == 0 ? "" : service.minutes());
      values.put(at + ".staff", service.staff() == null ? "" : service.staff());
      values.put(at + ".goals", List.copyOf(service.goals()));
    }
    return Form.of(values);
  }

  private static void put(Map<String, @Nullable Object> values, String at, Goal goal) {
    values.put(at + ".id", goal.id());
    values.put(at + ".about", goal.about());
    values.put(at + ".words", goal.words());
    for (int o = 0; o < goal.objectives().size(); o++) {
      Objective step = goal.objectives().get(o);
      String field = at + ".o" + o;
      values.put(field + ".id", step.id());
      values.put(field + ".words", step.words());
      values.put(field + ".measure", step.measure());
      values.put(field + ".target", step.target() == null ? "" : step.target());
      values.put(field + ".staff", step.staff() == null ? "" : step.staff());
    }
  }
}
