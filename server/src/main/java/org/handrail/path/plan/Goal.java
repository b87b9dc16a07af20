package org.handrail.path.plan;

import java.util.List;

/**
 * What the person wants.
 *
 * @param about one or two words for it, such as "home"; may be empty
 * @param words in the person's own words; may be empty in a draft
 */
public record Goal(GoalId id, String about, String words, List<Objective> objectives) {
  public Goal {
    objectives = List.copyOf(objectives);
  }
}
