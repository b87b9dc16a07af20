package org.handrail.path.week.solver.bench;

import java.util.List;

/**
 * No week can be worth more than this. First the linear relaxation, its number worked out again from the dual prices in exact
 * form, so that it holds even where the linear solver stopped early or was a little off; then what CP-SAT proves by cutting
 * that relaxation, where that is less.
 */
final class UpperBound {
  private static final double LINEAR_SHARE = 0.5;
  private static final double HINT_SECONDS = 3;

  private UpperBound() {}

  /** @param seconds 2 or more; a bound from fewer is still a bound, only higher */
  static long of(MadeUpWeek week, double seconds) {
    SeatModel model = new SeatModel(week);
    long linear = withPrices(model, Relaxation.of(model, Relaxation.Precision.FINE, seconds * LINEAR_SHARE).prices());
    // CP-SAT proves faster when it knows a good week.
    Annealer annealer = new Annealer(week, 1);
    annealer.run(System.nanoTime() + (long) (HINT_SECONDS * 1e9), found -> {});
    CpSatWeek posted = new CpSatWeek(model);
    if (annealer.found()) {
      posted.hint(model.write(annealer.best()));
    }
    return Math.min(linear, posted.solve(seconds * (1 - LINEAR_SHARE), CpSatWeek.Strategy.CUTTING, found -> {}));
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
