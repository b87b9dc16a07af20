package org.handrail.path.week.solver.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * No week can be worth more than this: the linear relaxation. The number is worked out again from the dual prices in
 * exact form, so that it holds even where the linear solver stopped early or was a little off.
 */
final class UpperBound {
  private UpperBound() {}

  static long of(SeatModel model, double seconds) {
    MPSolver solver = MPSolver.createSolver("GLOP");
    solver.setTimeLimit(Math.round(seconds * 1000));
    MPVariable[] columns = new MPVariable[model.columnCount()];
    MPObjective objective = solver.objective();
    objective.setMaximization();
    for (int c = 0; c < columns.length; c++) {
      columns[c] = solver.makeNumVar(0, 1, "");
      objective.setCoefficient(columns[c], model.worth(c));
    }
    MPConstraint[] rows = new MPConstraint[model.rows().size()];
    for (int r = 0; r < rows.length; r++) {
      SeatModel.Row row = model.rows().get(r);
      rows[r] = solver.makeConstraint(row.low(), row.high());
      for (int i = 0; i < row.columns().length; i++) {
        rows[r].setCoefficient(columns[row.columns()[i]], row.factors()[i]);
      }
    }
    solver.solve();
    double[] prices = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      prices[r] = rows[r].dualValue();
    }
    return withPrices(model, prices);
  }

  /** For any prices: what is left of each column at these prices, taken where it helps, and what the rows pay at most. */
  static long withPrices(SeatModel model, double[] prices) {
    double[] left = new double[model.columnCount()];
    for (int c = 0; c < left.length; c++) {
      left[c] = model.worth(c);
    }
    double bound = 0;
    for (int r = 0; r < prices.length; r++) {
      SeatModel.Row row = model.rows().get(r);
      bound += prices[r] * (prices[r] > 0 ? row.high() : row.low());
      for (int i = 0; i < row.columns().length; i++) {
        left[row.columns()[i]] -= prices[r] * row.factors()[i];
      }
    }
    for (double reduced : left) {
      bound += Math.max(0, reduced);
    }
    return (long) Math.floor(bound + 1e-6);
  }
}
