package org.handrail.path.week.build.engine;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.function.Consumer;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.rules.WeekModel;

/** Gives a week to CP-SAT. The natives of OR-Tools must be loaded before. */
final class WeekSolver {
  /** Eight even on two cores: each follows a strategy of its own. */
  private static final int WORKERS = 8;

  private static final int ALL_LINEAR = 2;

  /**
   * How it ended.
   *
   * @param proved nothing better exists
   * @param cost of the best week found, as the model counts it
   * @param bound no week costs less
   */
  record End(boolean proved, long cost, long bound) {}

  private WeekSolver() {}

  /** @param better each week that is better than the one before */
  static End solve(WeekProblem problem, double seconds, Consumer<BuiltWeek> better) {
    WeekModel model = WeekModel.of(problem);
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(Math.max(0.1, seconds));
    solver.getParameters().setNumWorkers(WORKERS);
    solver.getParameters().setLinearizationLevel(ALL_LINEAR);
    CpSolverStatus status =
        solver.solve(
            model.posted(),
            new CpSolverSolutionCallback() {
              @Override
              public void onSolutionCallback() {
                better.accept(model.read(this::booleanValue));
              }
            });
    return switch (status) {
      case OPTIMAL, FEASIBLE ->
          new End(
              status == CpSolverStatus.OPTIMAL, Math.round(solver.objectiveValue()), (long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
      case UNKNOWN -> new End(false, Long.MAX_VALUE, Long.MIN_VALUE);
      default -> throw new IllegalStateException("The model of the week is wrong: " + status + " " + model.posted().validate());
    };
  }
}
