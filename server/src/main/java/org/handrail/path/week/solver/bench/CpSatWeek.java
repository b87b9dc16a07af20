package org.handrail.path.week.solver.bench;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.function.Consumer;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;

/** Posts the model to CP-SAT. The natives of OR-Tools must be loaded before. */
final class CpSatWeek {
  /** Which of its searches CP-SAT runs. */
  enum Strategy {
    /** Its own mixture. Eight even on two cores: each follows a strategy of its own, and with fewer the bound hardly moves. */
    MIXED(8),
    /** Two that work on the linear relaxation and cut it; what time they leave goes to improving the best week. */
    CUTTING(2, "max_lp", "reduced_costs");

    private final int workers;
    private final List<String> searches;

    Strategy(int workers, String... searches) {
      this.workers = workers;
      this.searches = List.of(searches);
    }
  }

  /** All of the model is in the linear relaxation. */
  private static final int ALL_LINEAR = 2;

  private final SeatModel model;
  private final CpModel posted = new CpModel();
  private final BoolVar[] columns;

  /** Posts also for each seat that its session is open: what the rows only say of all seats together. */
  CpSatWeek(SeatModel model) {
    this.model = model;
    columns = new BoolVar[model.columnCount()];
    long[] worth = new long[columns.length];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = posted.newBoolVar("");
      worth[c] = model.worth(c);
    }
    for (SeatModel.Row row : model.rows()) {
      post(row);
    }
    for (int s = 0; s < model.seatCount(); s++) {
      posted.addImplication(columns[model.openCount() + s], columns[model.openOfSeat(s)]);
    }
    posted.maximize(LinearExpr.weightedSum(columns, worth));
  }

  private void post(SeatModel.Row row) {
    Literal[] these = new Literal[row.columns().length];
    long[] factors = new long[these.length];
    boolean ones = true;
    for (int i = 0; i < these.length; i++) {
      these[i] = columns[row.columns()[i]];
      factors[i] = row.factors()[i];
      ones &= factors[i] == 1;
    }
    if (ones && row.high() == 1) {
      if (row.low() == 1) {
        posted.addExactlyOne(these);
      } else {
        posted.addAtMostOne(these);
      }
    } else {
      posted.addLinearConstraint(LinearExpr.weightedSum(these, factors), row.low(), row.high());
    }
  }

  void hint(boolean[] chosen) {
    for (int c = 0; c < columns.length; c++) {
      posted.addHint(columns[c], chosen[c]);
    }
  }

  /** @return what no week can surpass, as far as it got */
  long solve(double seconds, Strategy strategy, Consumer<Solution> better) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(Math.max(0.1, seconds));
    solver.getParameters().setNumWorkers(strategy.workers).addAllSubsolvers(strategy.searches);
    solver.getParameters().setLinearizationLevel(ALL_LINEAR);
    solver.solve(
        posted,
        new CpSolverSolutionCallback() {
          @Override
          public void onSolutionCallback() {
            better.accept(model.read(c -> booleanValue(columns[c])));
          }
        });
    return (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
  }
}
