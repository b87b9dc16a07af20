package org.handrail.path.week.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The form of one track. */
public record TrackPage(
    String action, String list, String program, boolean isNew, int version, List<Choice> kinds, Form form) {
  /** Whether people join at any time. */
  public static List<Choice> cohorts() {
    return List.of(
        new Choice("open", "Open", "People join at any time"),
        new Choice("closed", "Closed cohort", "People begin together; nobody joins after a day"));
  }
}
