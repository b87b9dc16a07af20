package org.handrail.path.week.build.rules;

import java.util.ArrayList;
import java.util.List;
import org.handrail.path.week.build.facts.WeekView;

/** Whoever waits for a track waits for care. */
final class EveryoneHasATrack implements WeekRule {
  @Override
  public Weight weight() {
    return Weight.MEDIUM;
  }

  @Override
  public String sentence() {
    return "Everybody has a track";
  }

  @Override
  public void post(WeekModel model) {
    for (int p = 0; p < model.problem().people().size(); p++) {
      if (model.problem().people().get(p).waits()) {
        model.costs(weight(), model.waits(p), Math.max(1, model.problem().asked().minutes() / 15));
      }
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    int quarters = Math.max(1, view.problem().asked().minutes() / 15);
    for (int p = 0; p < view.problem().people().size(); p++) {
      if (view.tracksOf(p).isEmpty()) {
        found.add(new Finding(this, quarters, p));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.person(finding.about().getFirst()) + " finds no track that suits them";
  }
}
