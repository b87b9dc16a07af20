package org.handrail.path.week.solver.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;

/**
 * No week can be worth more than this: the linear relaxation, in which every seat by itself says that its session is open.
 * The number is worked out again from the dual prices in exact form, so that it holds even where the linear solver stopped
 * early or was a little off.
 */
final class UpperBound {
  /** How far apart what is found and what is proved may be when the linear solver stops, as a share. */
  private static final String SETTINGS =
      """
      num_threads: 2
      termination_criteria { simple_optimality_criteria { eps_optimal_relative: 5e-5 eps_optimal_absolute: 1e-4 } }""";

  private UpperBound() {}

  /** @param seconds 1 or more; a bound from fewer is still a bound, only higher */
  static long of(SeatModel model, double seconds) {
    MPSolver solver = MPSolver.createSolver("PDLP");
    solver.setSolverSpecificParametersAsString(SETTINGS);
    solver.setTimeLimit(Math.round(seconds * 1000));
    MPVariable[] columns = new MPVariable[model.columnCount()];
    MPObjective objective = solver.objective();
    objective.setMaximization();
    for (int c = 0; c < columns.length; c++) {
      columns[c] = solver.makeNumVar(0, 1, "");
      objective.setCoefficient(columns[c], model.worth(c));
    }
    List<SeatModel.Row> rows = model.rowsAndClauses();
    MPConstraint[] posted = new MPConstraint[rows.size()];
    for (int r = 0; r < posted.length; r++) {
      SeatModel.Row row = rows.get(r);
      posted[r] = solver.makeConstraint(row.openBelow() ? -MPSolver.infinity() : row.low(), row.high());
      for (int i = 0; i < row.columns().length; i++) {
        posted[r].setCoefficient(columns[row.columns()[i]], row.factors()[i]);
      }
    }
    solver.solve();
    double[] prices = new double[posted.length];
    for (int r = 0; r < posted.length; r++) {
      prices[r] = posted[r].dualValue();
    }
    return withPrices(model, prices);
  }

  /** For any prices: what is left of each column at these prices, taken where it helps, and what the rows pay at most. */
  static long withPrices(SeatModel model, double[] prices) {
    List<SeatModel.Row> rows = model.rowsAndClauses();
    double[] left = new double[model.columnCount()];
    for (int c = 0; c < left.length; c++) {
      left[c] = model.worth(c);
    }
    double bound = 0;
    for (int r = 0; r < prices.length; r++) {
      SeatModel.Row row = rows.get(r);
      double price = row.openBelow() ? Math.max(0, prices[r]) : prices[r];
      bound += price * (price > 0 ? row.high() : row.low());
      for (int i = 0; i < row.columns().length; i++) {
        left[row.columns()[i]] -= price * row.factors()[i];
      }
    }
    for (double reduced : left) {
      bound += Math.max(0, reduced);
    }
    return (long) Math.floor(bound + 1e-6);
  }
}
