package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.plan.Change;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * A draft being written.
 *
 * @param edit the save this page was opened at
 * @param meanwhile what somebody else saved since, or null
 * @param hours planned a week against prescribed
 */
public record DraftPage(
    String base,
    String title,
    String saved,
    String version,
    int edit,
    PlanContent content,
    String hours,
    List<Choice> dimensions,
    List<Choice> diagnoses,
    List<Choice> staff,
    List<Choice> kinds,
    List<Choice> periods,
    List<Choice> goals,
    @Nullable Meanwhile meanwhile,
    Form form) {

  /** What happened while this was typed. */
  public record Meanwhile(String who, List<Change> changes) {}

  /** Examples for a service of the kind chosen in the form. */
  public String examples(int service) {
    String kind = form.value("s" + service + ".kind");
    for (ServiceKind one : ServiceKind.values()) {
      if (one.name().equals(kind)) {
        return one.examples();
      }
    }
    return "";
  }
}
