package org.handrail.path.week.solver.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;

/**
 * The linear relaxation, in which every seat by itself says that its session is open: how much of each session it would open,
 * and what no week can surpass. The natives of OR-Tools must be loaded before.
 *
 * @param values how much of each column it chooses, 0 to 1, about
 * @param prices what it pays for each row
 */
record Relaxation(double[] values, double[] prices) {
  private static final String SETTINGS =
      """
      num_threads: %d
      termination_criteria { simple_optimality_criteria { eps_optimal_relative: %s eps_optimal_absolute: 1e-3 } }""";

  /** How far apart what is found and what is proved may be when it stops, as a share. */
  enum Precision {
    /** Enough to see which sessions are worth opening. */
    ROUGH(1, "1e-3"),
    /** Enough for a bound. */
    FINE(2, "5e-5");

    private final String settings;

    Precision(int threads, String share) {
      settings = SETTINGS.formatted(threads, share);
    }
  }

  /** @param seconds 1 or more; what fewer give is still a bound, only higher */
  static Relaxation of(SeatModel model, Precision precision, double seconds) {
    MPSolver solver = MPSolver.createSolver("PDLP");
    solver.setSolverSpecificParametersAsString(precision.settings);
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
    return new Relaxation(
        Arrays.stream(columns).mapToDouble(MPVariable::solutionValue).toArray(),
        Arrays.stream(posted).mapToDouble(MPConstraint::dualValue).toArray());
  }

  /** The sessions of which it opens at least a little, and some more. */
  Set<Open> promising(SeatModel model, double least, Collection<Open> more) {
    Set<Open> found = new HashSet<>(more);
    for (int o = 0; o < model.openCount(); o++) {
      if (values[o] >= least) {
        found.add(model.opens().get(o));
      }
    }
    return found;
  }
}
