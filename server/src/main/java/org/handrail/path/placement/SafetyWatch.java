package org.handrail.path.placement;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.rules.Answers;
import org.handrail.foundation.rules.SafetyRule;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Puts an open risk in front of people until somebody acts, and a level that is due for another look. */
@Component
class SafetyWatch {
  private final OpenTask open;
  private final CloseTask close;
  private final Worklist worklist;
  private final Organizations organizations;

  SafetyWatch(OpenTask open, CloseTask close, Worklist worklist, Organizations organizations) {
    this.open = open;
    this.close = close;
    this.worklist = worklist;
    this.organizations = organizations;
  }

  /** Opens an alert for each open risk, once for the same values: a risk that grew is another alert. */
  void look(AssessmentSheet sheet) {
    for (SafetyState state : sheet.safety()) {
      if (state instanceof SafetyState.Open risk) {
        SafetyRule rule = risk.rule();
        open.open(new NewTask(key(sheet.assessment(), rule.id(), rule.seen(sheet.everything())), "placement.risk",
            Severity.DANGER, "placement-risk", rule.name() + ": act before the placement goes on", rule.act(),
            "/patients/" + sheet.assessment().patient() + "/placement/" + sheet.assessment().id() + "/safety/" + rule.id(),
            sheet.assessment().patient(), null, new Owner.Person(Acting.actor().staffId()), null));
      }
    }
  }

  /** Closes the alert, unless a colleague is acting on it: then it is theirs to close. */
  void handled(AssessmentSheet sheet, SafetyAction action) {
    worklist.ofSource(key(sheet.assessment(), action.rule(), action.seen()))
        .filter(task -> task.closed() == null)
        .map(Task::id)
        .ifPresent(task -> close.close(task, "acted", shortened("Told: " + action.told() + ". " + action.done())));
  }

  /** A task for whoever decided, on the day on which the level is looked at again. */
  void reviewOn(PlacementDecision decision) {
    if (decision.reviewOn() != null) {
      ZoneId zone = organizations.current().timeZone();
      open.open(new NewTask("placement:review:" + decision.id(), "placement.review", Severity.ROUTINE, "routine",
          "Look at the level of care again", "Agreed when the placement was signed.",
          "/patients/" + decision.patient() + "/assessment", decision.patient(), null, new Owner.Person(decision.by()),
          decision.reviewOn().atTime(LocalTime.of(17, 0)).atZone(zone).toInstant()));
    }
  }

  private static String key(Assessment assessment, String rule, Answers seen) {
    return "placement:" + assessment.id() + ":" + rule + ":" + new TreeMap<>(seen.ratings()) + new TreeSet<>(seen.flags());
  }

  private static String shortened(String text) {
    return text.length() <= CloseTask.OUTCOME_LIMIT ? text : text.substring(0, CloseTask.OUTCOME_LIMIT - 1) + "…";
  }
}
