package org.handrail.path.week.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * The pairs kept apart now, and the form that adds one.
 *
 * @param cut whether there are more people than the lists show
 */
public record KeepApartPage(List<Pair> pairs, List<Choice> people, boolean cut, Form form) {

  /** One pair. */
  public record Pair(String id, int version, String one, String other, String reason, String since) {}
}
