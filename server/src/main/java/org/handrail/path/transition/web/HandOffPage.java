package org.handrail.path.transition.web;

import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * One hand-off.
 *
 * @param can names of the events possible now, for those who may write
 */
public record HandOffPage(String base, String patientHref, String name, String kind, String fromChip, String from, String toChip, String to,
    String headline, boolean needs, String owner, String moveOn, String summary, String naloxone, boolean protectedNow, boolean ours,
    Set<String> can, List<Step> steps, List<Choice> ends, List<Choice> staff, Form form) {

  /** One line of its history. */
  public record Step(String when, String who, String words) {}

  public boolean can(String event) {
    return can.contains(event);
  }
}
