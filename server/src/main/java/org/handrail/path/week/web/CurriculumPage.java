package org.handrail.path.week.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The form of one curriculum. */
public record CurriculumPage(String action, boolean isNew, int version, List<Choice> types, Form form) {
  /** How its topics follow each other. */
  public static List<Choice> orders() {
    return List.of(
        new Choice("rolling", "Rolling", "People may join at any topic; after the last comes the first again"),
        new Choice("ordered", "In order", "Topics build on each other and end with the last"));
  }
}
