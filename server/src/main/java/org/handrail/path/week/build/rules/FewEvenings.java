package org.handrail.path.week.build.rules;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekView;

/** Evenings are shared out among those who lead. */
final class FewEvenings implements WeekRule {
  private static final int FREE = 2;
  private static final int EACH = 8;

  @Override
  public Weight weight() {
    return Weight.SOFT;
  }

  @Override
  public String sentence() {
    return "Nobody leads more than two evenings a week where it can be helped";
  }

  @Override
  public void post(WeekModel model) {
    for (int l = 0; l < model.problem().leaders().size(); l++) {
      LinearExprBuilder evenings = LinearExpr.newBuilder();
      for (int m = 0; m < model.problem().meetings().size(); m++) {
        BoolVar evening = model.yesOrNo();
        LinearExprBuilder both =
            model.begins(m, s -> s % Span.DAY >= model.problem().evening()).add(model.leads(m, l)).addTerm(evening, -1);
        model.posted().addLessOrEqual(both, 1);
        evenings.add(evening);
      }
      IntVar over = model.number(0, model.problem().meetings().size());
      model.posted().addLessOrEqual(evenings.addTerm(over, -1), FREE);
      model.costs(weight(), over, EACH);
    }
  }

  @Override
  public List<Finding> check(WeekView view) {
    List<Finding> found = new ArrayList<>();
    for (int l = 0; l < view.problem().leaders().size(); l++) {
      int leader = l;
      int evenings =
          view.placed(m -> {
            Spot spot = Objects.requireNonNull(view.spot(m));
            return spot.leaders().contains(leader) && spot.start() - spot.day() * Span.DAY >= view.problem().evening();
          }).size();
      if (evenings > FREE) {
        found.add(new Finding(this, EACH * (evenings - FREE), l, evenings));
      }
    }
    return found;
  }

  @Override
  public String say(Finding finding, Names names) {
    return names.leader(finding.about().getFirst()) + " leads " + finding.about().get(1) + " groups in the evening";
  }
}
