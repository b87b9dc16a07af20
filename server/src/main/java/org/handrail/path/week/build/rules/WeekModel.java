package org.handrail.path.week.build.rules;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a week as variables of CP-SAT, for rules to post themselves to. Every group may stay without a place, room
 * or leader, and everybody without a track, at a price: so there is always a week, and what it lacks is said.
 */
public final class WeekModel {
  /** Minutes between two times a group may begin at. */
  public static final int STEP = 15;

  private static final int EARLIEST = 6 * 60;
  private static final int LATEST = 22 * 60;

  private final WeekProblem problem;
  private final CpModel posted = new CpModel();
  private final List<NavigableMap<Integer, BoolVar>> at = new ArrayList<>();
  private final BoolVar[] placed;
  private final IntVar[] start;
  private final IntervalVar[] when;
  private final BoolVar[][] inRoom;
  private final BoolVar[] roomless;
  private final BoolVar[][] leads;
  private final IntVar[] leaderless;
  private final BoolVar[][] joins;
  private final BoolVar[] waits;
  private final BoolVar[][] onDay;
  private final Map<List<Integer>, BoolVar> used = new HashMap<>();
  private final LinearExprBuilder cost = LinearExpr.newBuilder();

  /** The week with every rule posted, and the present week as a hint. */
  public static WeekModel of(WeekProblem problem) {
    WeekModel model = new WeekModel(problem);
    WeekRules.ALL.forEach(rule -> rule.post(model));
    model.posted.minimize(model.cost);
    FinishedWeeks.hint(model, BuiltWeek.present(problem));
    return model;
  }

  WeekModel(WeekProblem problem) {
    this.problem = problem;
    int meetings = problem.meetings().size();
    int people = problem.people().size();
    placed = new BoolVar[meetings];
    start = new IntVar[meetings];
    when = new IntervalVar[meetings];
    inRoom = new BoolVar[meetings][problem.rooms().size()];
    roomless = new BoolVar[meetings];
    leads = new BoolVar[meetings][problem.leaders().size()];
    leaderless = new IntVar[meetings];
    joins = new BoolVar[people][problem.tracks().size()];
    waits = new BoolVar[people];
    onDay = new BoolVar[meetings][7];
    for (int m = 0; m < meetings; m++) {
      time(m, problem.meetings().get(m));
      room(m, problem.meetings().get(m));
      leaders(m, problem.meetings().get(m));
    }
    for (int p = 0; p < people; p++) {
      track(p, problem.people().get(p));
    }
  }

  private void time(int m, Meeting meeting) {
    NavigableMap<Integer, BoolVar> starts = new TreeMap<>();
    for (int day = 0; day < 7; day++) {
      for (int minute = EARLIEST; minute + meeting.minutes() <= LATEST; minute += STEP) {
        starts.put(day * Span.DAY + minute, posted.newBoolVar(""));
      }
    }
    Spot present = meeting.present();
    if (present != null) {
      starts.computeIfAbsent(present.start(), s -> posted.newBoolVar(""));
    }
    at.add(starts);
    placed[m] = posted.newBoolVar("");
    start[m] = posted.newIntVar(0, Span.WEEK, "");
    List<Literal> one = new ArrayList<>(starts.values());
    one.add(placed[m].not());
    posted.addExactlyOne(one);
    posted.addEquality(start[m], sum(m, s -> true, s -> s));
    for (int day = 0; day < 7; day++) {
      int that = day;
      onDay[m][day] = posted.newBoolVar("");
      posted.addEquality(onDay[m][day], begins(m, s -> s / Span.DAY == that));
    }
    when[m] = posted.newOptionalFixedSizeIntervalVar(start[m], meeting.minutes(), placed[m], "");
  }

  private void room(int m, Meeting meeting) {
    List<Literal> one = new ArrayList<>();
    for (int r = 0; r < inRoom[m].length; r++) {
      inRoom[m][r] = posted.newBoolVar("");
      one.add(inRoom[m][r]);
    }
    roomless[m] = posted.newBoolVar("");
    one.add(roomless[m]);
    one.add(placed[m].not());
    posted.addExactlyOne(one);
    if (!meeting.needsRoom()) {
      posted.addEquality(roomless[m], placed[m]);
    }
  }

  private void leaders(int m, Meeting meeting) {
    LinearExprBuilder all = LinearExpr.newBuilder();
    for (int l = 0; l < leads[m].length; l++) {
      leads[m][l] = posted.newBoolVar("");
      all.add(leads[m][l]);
    }
    leaderless[m] = posted.newIntVar(0, meeting.leaders(), "");
    posted.addEquality(all.add(leaderless[m]), LinearExpr.term(placed[m], meeting.leaders()));
  }

  private void track(int p, Person person) {
    List<Literal> one = new ArrayList<>();
    for (int t = 0; t < joins[p].length; t++) {
      joins[p][t] = posted.newBoolVar("");
      one.add(joins[p][t]);
    }
    waits[p] = posted.newBoolVar("");
    one.add(waits[p]);
    posted.addExactlyOne(one);
    if (!person.waits()) {
      posted.addEquality(waits[p], 1);
    }
  }

  WeekProblem problem() {
    return problem;
  }

  public CpModel posted() {
    return posted;
  }

  /** 1 while the group begins then; one of these, or the group has no place. */
  NavigableMap<Integer, BoolVar> at(int meeting) {
    return at.get(meeting);
  }

  BoolVar placed(int meeting) {
    return placed[meeting];
  }

  IntVar start(int meeting) {
    return start[meeting];
  }

  /** The time the group takes, where it has a place. */
  IntervalVar when(int meeting) {
    return when[meeting];
  }

  BoolVar inRoom(int meeting, int room) {
    return inRoom[meeting][room];
  }

  BoolVar roomless(int meeting) {
    return roomless[meeting];
  }

  BoolVar leads(int meeting, int leader) {
    return leads[meeting][leader];
  }

  /** How many more people it takes to lead the group. */
  IntVar leaderless(int meeting) {
    return leaderless[meeting];
  }

  BoolVar joins(int person, int track) {
    return joins[person][track];
  }

  /** 1 for those who join no track now; also for those who are on one already. */
  BoolVar waits(int person) {
    return waits[person];
  }

  /** The starts of a group that are such, each times something. */
  LinearExprBuilder sum(int meeting, IntPredicate which, ToLongFunction<Integer> times) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    at.get(meeting).forEach((s, literal) -> {
      if (which.test(s)) {
        sum.addTerm(literal, times.applyAsLong(s));
      }
    });
    return sum;
  }

  /** 1 while the group begins at a time that is such. */
  LinearExprBuilder begins(int meeting, IntPredicate which) {
    return sum(meeting, which, s -> 1);
  }

  BoolVar onDay(int meeting, int day) {
    return onDay[meeting][day];
  }

  /** 1 when one of the groups is on that day. */
  BoolVar used(List<Integer> meetings, int day) {
    List<Integer> key = new ArrayList<>(meetings);
    key.add(day);
    return used.computeIfAbsent(key, k -> {
      BoolVar any = posted.newBoolVar("");
      List<Literal> those = meetings.stream().<Literal>map(m -> onDay[m][day]).toList();
      posted.addMaxEquality(any, those.toArray(Literal[]::new));
      return any;
    });
  }

  BoolVar yesOrNo() {
    return posted.newBoolVar("");
  }

  IntVar number(long least, long most) {
    return posted.newIntVar(least, most, "");
  }

  /** What the rule finds costs as much as it weighs. */
  void costs(Weight weight, LinearArgument found, long amount) {
    cost.addTerm(found, weight.unit() * amount);
  }

  /** The same for something that costs unless it is so. */
  void costsUnless(Weight weight, BoolVar kept, long amount) {
    cost.addTerm(kept.not(), weight.unit() * amount);
  }

  /** @param chosen whether a literal holds in the solution */
  public BuiltWeek read(Predicate<Literal> chosen) {
    return FinishedWeeks.read(this, chosen);
  }
}
