package org.handrail.path.week.build.rules;

import java.util.List;
import org.handrail.path.week.build.facts.WeekView;

/**
 * One rule of a good week. What {@link #post} lets a week cost and what {@link #check} finds in it are the same, and share
 * no code: a rule that is misread once is then seen.
 */
public interface WeekRule {
  Weight weight();

  /** Whether a person may publish a week that does not keep it, with a reason. What the database refuses, nobody may. */
  default boolean mayBeAccepted() {
    return weight() != Weight.HARD;
  }

  /** The rule in a sentence. */
  String sentence();

  void post(WeekModel model);

  /** What a finished week does not keep; empty where it keeps all. */
  List<Finding> check(WeekView view);

  /** What was found, in a sentence. Names of patients only through {@code names}, which knows who may see them. */
  String say(Finding finding, Names names);
}
