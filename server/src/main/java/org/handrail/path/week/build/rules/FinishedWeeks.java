package org.handrail.path.week.build.rules;

import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.jspecify.annotations.Nullable;

/** Between the variables of a model and finished weeks. */
final class FinishedWeeks {
  private FinishedWeeks() {}

  /** Lets the solver begin with a week. */
  static void hint(WeekModel model, BuiltWeek week) {
    WeekProblem problem = model.problem();
    for (int m = 0; m < problem.meetings().size(); m++) {
      int meeting = m;
      @Nullable Spot spot = week.spots().get(m);
      model.posted().addHint(model.placed(m), spot != null);
      model.at(m).forEach((s, literal) -> model.posted().addHint(literal, spot != null && spot.start() == s));
      IntStream.range(0, problem.rooms().size())
          .forEach(r -> model.posted().addHint(model.inRoom(meeting, r), spot != null && spot.room() == r));
      IntStream.range(0, problem.leaders().size())
          .forEach(l -> model.posted().addHint(model.leads(meeting, l), spot != null && spot.leaders().contains(l)));
    }
  }

  /** @param chosen whether a literal holds in the solution */
  static BuiltWeek read(WeekModel model, Predicate<Literal> chosen) {
    WeekProblem problem = model.problem();
    List<@Nullable Spot> spots = new ArrayList<>();
    for (int m = 0; m < problem.meetings().size(); m++) {
      spots.add(spot(model, m, chosen));
    }
    List<Integer> joined =
        IntStream.range(0, problem.people().size())
            .mapToObj(p -> first(problem.tracks().size(), t -> model.joins(p, t), chosen))
            .toList();
    return new BuiltWeek(spots, joined);
  }

  private static @Nullable Spot spot(WeekModel model, int m, Predicate<Literal> chosen) {
    for (var option : model.at(m).entrySet()) {
      if (chosen.test(option.getValue())) {
        int room = first(model.problem().rooms().size(), r -> model.inRoom(m, r), chosen);
        return new Spot(option.getKey(), room, leaders(model, m, chosen));
      }
    }
    return null;
  }

  /** Whoever was in charge stays in charge. */
  private static List<Integer> leaders(WeekModel model, int m, Predicate<Literal> chosen) {
    Spot present = model.problem().meetings().get(m).present();
    List<Integer> before = present == null ? List.of() : present.leaders();
    return IntStream.range(0, model.problem().leaders().size())
        .filter(l -> chosen.test(model.leads(m, l)))
        .boxed()
        .sorted(Comparator.comparingInt(l -> before.contains(l) ? before.indexOf(l) : before.size()))
        .toList();
  }

  private static int first(int options, IntFunction<Literal> option, Predicate<Literal> chosen) {
    return IntStream.range(0, options).filter(i -> chosen.test(option.apply(i))).findFirst().orElse(Spot.NONE);
  }
}
