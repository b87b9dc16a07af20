package org.handrail.foundation.worklist.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.worklist.TaskCard;
import org.jspecify.annotations.Nullable;

/**
 * One task.
 *
 * @param chain what kind of matter it is, in words
 * @param open false once it is closed
 * @param takenByOther true while someone else is acting on it
 * @param outcome how it came out, once closed
 * @param steps what happened, first to last
 */
public record TaskPage(
    TaskCard card,
    String chain,
    boolean open,
    boolean takenByOther,
    @Nullable String outcome,
    List<Choice> actions,
    List<Choice> colleagues,
    List<Step> steps,
    Form form) {

  /** One line of the trail. */
  public record Step(String when, String who, String what, String icon) {}

  /** True when the outcome has to be written. */
  public boolean outcomeNeeded() {
    return card.danger();
  }
}
