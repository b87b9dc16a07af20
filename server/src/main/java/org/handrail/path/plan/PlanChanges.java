package org.handrail.path.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.StaffId;

/** What is different between two contents of a plan. Parts are the same when their ids are, however they are worded. */
final class PlanChanges {
  private PlanChanges() {}

  /** In the order of the newer content, what is gone last. Empty when they say the same. */
  static List<Change> between(PlanContent before, PlanContent after, Map<StaffId, String> names) {
    var changes = new ArrayList<Change>();
    compare("Problem", before.problems(), after.problems(), Problem::id, PlanChanges::words, changes);
    compare("Goal", before.goals(), after.goals(), Goal::id, Goal::words, changes);
    compare("Step", before.objectives(), after.objectives(), Objective::id, o -> words(o, names), changes);
    compare("Service", before.services(), after.services(), PlannedService::id, s -> words(s, after, names), changes);
    return changes;
  }

  private static <T, I> void compare(
      String what,
      List<T> before,
      List<T> after,
      Function<T, I> id,
      Function<T, String> words,
      List<Change> changes) {
    Map<I, T> old = before.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    for (T now : after) {
      T then = old.remove(id.apply(now));
      String nowWords = words.apply(now);
      if (then == null) {
        changes.add(new Change(what, null, nowWords));
      } else if (!words.apply(then).equals(nowWords)) {
        changes.add(new Change(what, words.apply(then), nowWords));
      }
    }
    old.values().forEach(gone -> changes.add(new Change(what, words.apply(gone), null)));
  }

  private static String words(Problem problem) {
    DiagnosisLink diagnosis = problem.diagnosis();
    return problem.dimension().label() + ": " + problem.statement() + (diagnosis == null ? "" : " (" + diagnosis.words() + ")");
  }

  static String words(Objective objective, Map<StaffId, String> names) {
    var text = new StringBuilder(objective.words());
    if (!objective.measure().isBlank()) {
      text.append(", ").append(objective.measure());
    }
    if (objective.target() != null) {
      text.append(", by ").append(PlanText.DAY.format(objective.target()));
    }
    if (objective.staff() != null) {
      text.append(", with ").append(names.getOrDefault(objective.staff(), "staff"));
    }
    return text.toString();
  }

  static String words(PlannedService service, PlanContent content, Map<StaffId, String> names) {
    var text = new StringBuilder(service.name()).append(", ").append(service.often());
    if (service.staff() != null) {
      text.append(", ").append(names.getOrDefault(service.staff(), "staff"));
    }
    String goals =
        service.goals().stream()
            .map(content::number)
            .filter(n -> n > 0)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return goals.isEmpty() ? text.toString() : text.append(", for goal ").append(goals).toString();
  }
}
