package org.handrail.path.transition.web;

import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One hand-off.
 *
 * @param can names of the events possible now, for those who may write
 * @param askOverdose whether naloxone still has to be asked about here
 * @param telling how the next place is told, when it is a partner
 */
public record HandOffPage(String base, String patientHref, String name, String kind, String fromChip, String from, String toChip, String to,
    String headline, boolean needs, String owner, String moveOn, String summary, String naloxone, boolean protectedNow, boolean ours,
    Set<String> can, List<Step> steps, List<Choice> ends, List<Choice> staff, @Nullable Telling telling, boolean askOverdose, Form form) {

  /** One line of its history. */
  public record Step(String when, String who, String words) {}

  /**
   * How a partner is told.
   *
   * @param consent what the consent allows, or null when none counts now
   * @param until a link works until then; null when there is none
   * @param told when they first were told
   * @param link and code: shown this once
   */
  public record Telling(String partner, @Nullable String email, @Nullable String phone, @Nullable String consent, List<Choice> items, List<String> chosen,
      List<String> always, @Nullable String until, @Nullable String told, @Nullable String link, @Nullable String code, @Nullable String mailedTo) {}

  public boolean can(String event) {
    return can.contains(event);
  }
}
