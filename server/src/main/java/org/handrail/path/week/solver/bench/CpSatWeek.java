package org.handrail.path.week.solver.bench;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.function.Consumer;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;

/** Posts the model to CP-SAT. The natives of OR-Tools must be loaded before. */
final class CpSatWeek {
  /** Eight even on two cores: each follows a strategy of its own, and with fewer the bound hardly moves. */
  private static final int WORKERS = 8;

  private final SeatModel model;
  private final CpModel posted = new CpModel();
  private final BoolVar[] columns;

  /** @param implied also say for each seat that its session is open: what the rows only say of all seats together */
  CpSatWeek(SeatModel model, boolean implied) {
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
    if (implied) {
      for (int s = 0; s < model.seatCount(); s++) {
        posted.addImplication(columns[model.openCount() + s], columns[model.openOfSeat(s)]);
      }
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

  /** @param linearization 1 is what CP-SAT does by itself */
  void solve(double seconds, int linearization, Consumer<Solution> better) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(Math.max(0.1, seconds));
    solver.getParameters().setNumWorkers(WORKERS);
    solver.getParameters().setLinearizationLevel(linearization);
    solver.solve(
        posted,
        new CpSolverSolutionCallback() {
          @Override
          public void onSolutionCallback() {
            better.accept(model.read(c -> booleanValue(columns[c])));
          }
        });
  }
}
