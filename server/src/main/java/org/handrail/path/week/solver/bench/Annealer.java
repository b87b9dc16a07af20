package org.handrail.path.week.solver.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;
import org.jspecify.annotations.Nullable;

/**
 * Finds a good week fast by simulated annealing. Sessions open and close, people move between them and push each other
 * on; someone without a place costs more than any place is worth, so that the first week without such people comes early.
 */
final class Annealer {
  private static final int MISSING = 60;
  private static final double HOT = 5;
  private static final double COLD = 0.12;
  private static final long HALF_A_SECOND = 500_000_000;
  private static final int NONE = -1;
  private static final int SEATS = MadeUpWeek.SEATS_EACH;

  private final WeekBoard board;
  private final MadeUpWeek week;
  private final Random random;
  private int[][] best = {};
  private long bestCost = Long.MAX_VALUE;
  private long saidCost = Long.MAX_VALUE;

  Annealer(MadeUpWeek week, long seed) {
    this(week, seed, null);
  }

  /** @param only the sessions that may be open, or null for any */
  Annealer(MadeUpWeek week, long seed, @Nullable Set<Open> only) {
    this.week = week;
    random = new Random(seed);
    board = new WeekBoard(week, only);
  }

  /**
   * Cools down until a time; gives up at half of it when not everyone has found their places by then.
   *
   * @param until by {@link System#nanoTime()}
   * @param better each better week, at most every half second
   */
  void run(long until, Consumer<Solution> better) {
    openSomething();
    long begin = System.nanoTime();
    long said = 0;
    double temperature = HOT;
    for (long n = 0; ; n++) {
      if ((n & 511) == 0) {
        long now = System.nanoTime();
        if (now >= until) {
          break;
        }
        double done = (now - begin) / (double) (until - begin);
        if (done > 0.5 && !found()) {
          return;
        }
        temperature = HOT * Math.pow(COLD / HOT, done);
        if (found() && now - said > HALF_A_SECOND && bestCost < saidCost) {
          said = now;
          saidCost = bestCost;
          better.accept(best());
        }
      }
      long before = board.cost();
      board.forget();
      move();
      long worse = board.cost() - before;
      if (worse > 0 && random.nextDouble() >= Math.exp(-worse / temperature)) {
        board.undo();
      } else if (board.missing() == 0 && board.cost() < bestCost && (!found() || (n & 63) == 0 || cold(temperature))) {
        keep();
      }
    }
    if (found() && bestCost < saidCost) {
      saidCost = bestCost;
      better.accept(best());
    }
  }

  /** While it is hot, what is found is soon surpassed, and keeping each takes longer than finding it. */
  private static boolean cold(double temperature) {
    return temperature < COLD * 4;
  }

  boolean found() {
    return best.length > 0;
  }

  Solution best() {
    List<Open> open = new ArrayList<>();
    int[] place = new int[board.opens()];
    for (int o = 0; o < place.length; o++) {
      if (best[0][o] == 1) {
        place[o] = open.size();
        open.add(board.open(o));
      }
    }
    int[][] seats = new int[week.patients().size()][SEATS];
    for (int p = 0; p < seats.length; p++) {
      for (int k = 0; k < SEATS; k++) {
        seats[p][k] = place[best[1][p * SEATS + k]];
      }
    }
    return new Solution(List.copyOf(open), seats, best[2].clone());
  }

  private void keep() {
    bestCost = board.cost();
    best = board.copy();
  }

  private void openSomething() {
    for (int n = 0; n < week.sessions() * 20; n++) {
      int o = random.nextInt(board.opens());
      if (board.mayOpen(o)) {
        board.setOpen(o, true);
      }
    }
    for (int slot = 0; slot < week.patients().size() * SEATS; slot++) {
      reseat(slot);
    }
    for (int t = 0; t < week.talks().size(); t++) {
      retalk(t);
    }
  }

  private void move() {
    int dice = random.nextInt(1000);
    if (dice < 12) {
      moveSession();
    } else if (dice < 250) {
      moveTalk(random.nextInt(week.talks().size()));
    } else {
      moveSeat(random.nextInt(week.patients().size() * SEATS));
    }
  }

  private void moveSeat(int slot) {
    int p = slot / SEATS;
    int[] choices = board.choices(p);
    int to = choices[random.nextInt(choices.length)];
    for (int n = 0; n < 8 && !board.isOpen(to); n++) {
      to = choices[random.nextInt(choices.length)];
    }
    if (!board.isOpen(to) || board.sits(p, to)) {
      return;
    }
    if (board.seat(slot) != NONE) {
      board.setSeat(slot, NONE);
    }
    int same = board.seatOnDay(p, MadeUpWeek.dayOf(board.open(to).block()));
    if (same != NONE) {
      board.setSeat(same, NONE);
    }
    int pushed = NONE;
    if (board.isFull(to)) {
      pushed = board.someoneIn(to, random);
      board.setSeat(pushed, NONE);
    }
    int[] talks = pushTalks(p, board.open(to).block());
    board.setSeat(slot, to);
    if (same != NONE) {
      reseat(same);
    }
    if (pushed != NONE) {
      reseat(pushed);
    }
    for (int t : talks) {
      retalk(t);
    }
  }

  private int[] pushTalks(int p, int block) {
    int[] pushed = new int[0];
    for (int t : board.talksOf(p)) {
      if (board.hour(t) != NONE && MadeUpWeek.blockOf(board.hour(t)) == block) {
        board.setHour(t, NONE);
        pushed = Arrays.copyOf(pushed, pushed.length + 1);
        pushed[pushed.length - 1] = t;
      }
    }
    return pushed;
  }

  private void moveTalk(int t) {
    int[] hours = board.hours(t);
    int to = hours[random.nextInt(hours.length)];
    if (to == board.hour(t) || !board.patientFree(week.talks().get(t).patient(), to) || board.leads(week.talks().get(t).clinician(), to)) {
      return;
    }
    int other = board.talkOfClinician(week.talks().get(t).clinician(), to);
    if (board.hour(t) != NONE) {
      board.setHour(t, NONE);
    }
    if (other != NONE) {
      board.setHour(other, NONE);
    }
    board.setHour(t, to);
    if (other != NONE) {
      retalk(other);
    }
  }

  private void moveSession() {
    int from = NONE;
    if (board.openCount() == week.sessions() || random.nextInt(4) > 0) {
      from = board.someOpen(random);
    }
    int[] people = from == NONE ? new int[0] : board.people(from);
    for (int slot : people) {
      board.setSeat(slot, NONE);
    }
    if (from != NONE) {
      board.setOpen(from, false);
    }
    int to = NONE;
    for (int n = 0; n < 20 && to == NONE; n++) {
      int o = random.nextInt(board.opens());
      to = o != from && board.mayOpen(o) && (from == NONE || board.open(o).site() == board.open(from).site()) ? o : NONE;
    }
    if (to != NONE) {
      int[] talks = board.talksOfClinicianIn(board.open(to).clinician(), board.open(to).block());
      for (int t : talks) {
        board.setHour(t, NONE);
      }
      board.setOpen(to, true);
      attract(to);
      for (int t : talks) {
        retalk(t);
      }
    }
    for (int slot : people) {
      if (board.seat(slot) == NONE) {
        reseat(slot);
      }
    }
  }

  /** Those to whom the new session is worth most come there. */
  private void attract(int to) {
    int left = board.cap(to);
    for (int worth = 16; worth >= 9 && left > 0; worth--) {
      for (int p : board.suited(to)) {
        if (left > 0 && board.worth(p, to) == worth && board.patientFreeInBlock(p, board.open(to).block())) {
          int slot = board.slotFor(p, to);
          if (slot != NONE) {
            if (board.seat(slot) != NONE) {
              board.setSeat(slot, NONE);
            }
            board.setSeat(slot, to);
            left--;
          }
        }
      }
    }
  }

  private void reseat(int slot) {
    int o = board.bestFreeSeat(slot / SEATS, random);
    if (o != NONE) {
      board.setSeat(slot, o);
    }
  }

  private void retalk(int t) {
    int h = board.bestFreeHour(t, random);
    if (h != NONE) {
      board.setHour(t, h);
    }
  }

  static int missingCost() {
    return MISSING;
  }
}
