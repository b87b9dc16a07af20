package org.handrail.path.week.solver.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;
import org.handrail.path.week.solver.bench.MadeUpWeek.Solution;
import org.jspecify.annotations.Nullable;

/**
 * The made-up week as yes-or-no columns and linear rows, ready for any solver: is this session open, does this patient
 * sit in it, is this one-to-one at this hour. Rooms of a site are alike, so that a session needs no room by name.
 */
final class SeatModel {
  /** What a column of these rows may add up to. */
  record Row(int low, int high, int[] columns, int[] factors) {
    /** Whether it has no lower limit. */
    boolean openBelow() {
      return low == NO_LIMIT;
    }
  }

  private static final int NO_LIMIT = -1_000_000;

  private record Seat(int patient, int open) {}

  private record Hour(int talk, int hour) {}

  private final MadeUpWeek week;
  private final List<Open> opens = new ArrayList<>();
  private final List<Seat> seats = new ArrayList<>();
  private final List<Hour> hours = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int[] worth = {};

  SeatModel(MadeUpWeek week) {
    this(week, null);
  }

  /** @param only the sessions that may be open, or null for any */
  SeatModel(MadeUpWeek week, @Nullable List<Open> only) {
    this.week = week;
    columns(only == null ? null : Set.copyOf(only));
    aboutSessions();
    aboutPatients();
    aboutHours();
  }

  int columnCount() {
    return worth.length;
  }

  int worth(int column) {
    return worth[column];
  }

  List<Row> rows() {
    return rows;
  }

  /** The rows, and for each seat that its session is open: what the rows only say of all seats of a session together. */
  List<Row> rowsAndClauses() {
    List<Row> all = new ArrayList<>(rows);
    for (int s = 0; s < seats.size(); s++) {
      all.add(new Row(NO_LIMIT, 0, new int[] {opens.size() + s, openOfSeat(s)}, new int[] {1, -1}));
    }
    return all;
  }

  int openCount() {
    return opens.size();
  }

  /** The sessions that may be open, in the order of their columns. */
  List<Open> opens() {
    return opens;
  }

  int seatCount() {
    return seats.size();
  }

  /** The column of the session that a seat column is in. */
  int openOfSeat(int seat) {
    return seats.get(seat).open();
  }

  Solution read(IntPredicate chosen) {
    List<Open> open = new ArrayList<>();
    int[] place = new int[opens.size()];
    for (int o = 0; o < opens.size(); o++) {
      if (chosen.test(o)) {
        place[o] = open.size();
        open.add(opens.get(o));
      }
    }
    List<List<Integer>> sits = new ArrayList<>();
    week.patients().forEach(p -> sits.add(new ArrayList<>()));
    for (int s = 0; s < seats.size(); s++) {
      if (chosen.test(opens.size() + s)) {
        sits.get(seats.get(s).patient()).add(place[seats.get(s).open()]);
      }
    }
    int[] at = new int[week.talks().size()];
    for (int h = 0; h < hours.size(); h++) {
      if (chosen.test(opens.size() + seats.size() + h)) {
        at[hours.get(h).talk()] = hours.get(h).hour();
      }
    }
    return new Solution(
        List.copyOf(open),
        sits.stream().map(s -> s.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new),
        at);
  }

  /** The columns that a finished week chooses. */
  boolean[] write(Solution solution) {
    boolean[] chosen = new boolean[columnCount()];
    Map<Open, Integer> placeOf = new HashMap<>();
    for (int o = 0; o < opens.size(); o++) {
      placeOf.put(opens.get(o), o);
    }
    Map<Seat, Integer> seatAt = new HashMap<>();
    for (int s = 0; s < seats.size(); s++) {
      seatAt.put(seats.get(s), s);
    }
    for (Open open : solution.open()) {
      chosen[known(placeOf, open)] = true;
    }
    for (int p = 0; p < solution.seats().length; p++) {
      for (int s : solution.seats()[p]) {
        chosen[opens.size() + known(seatAt, new Seat(p, known(placeOf, solution.open().get(s))))] = true;
      }
    }
    for (int h = 0; h < hours.size(); h++) {
      if (solution.hours()[hours.get(h).talk()] == hours.get(h).hour()) {
        chosen[opens.size() + seats.size() + h] = true;
      }
    }
    return chosen;
  }

  private static <K> int known(Map<K, Integer> columns, K key) {
    Integer column = columns.get(key);
    if (column == null) {
      throw new IllegalArgumentException("The week has no column for " + key);
    }
    return column;
  }

  private void columns(@Nullable Set<Open> only) {
    List<Integer> worths = new ArrayList<>();
    for (int c = 0; c < week.clinicians().size(); c++) {
      for (int b = 0; b < MadeUpWeek.BLOCKS; b++) {
        for (int site = 0; site < week.sites(); site++) {
          if (week.clinicians().get(c).sites()[site]
              && week.clinicians().get(c).canLead(b)
              && (only == null || only.contains(new Open(c, b, site)))) {
            opens.add(new Open(c, b, site));
            worths.add(-week.openingCost(b));
          }
        }
      }
    }
    for (int p = 0; p < week.patients().size(); p++) {
      var patient = week.patients().get(p);
      for (int o = 0; o < opens.size(); o++) {
        Open open = opens.get(o);
        if (open.site() == patient.site()
            && patient.canCome(open.block())
            && week.clinicians().get(open.clinician()).holds()[patient.need()]) {
          seats.add(new Seat(p, o));
          worths.add(week.seatWorth(p, open.clinician(), open.block()));
        }
      }
    }
    for (int t = 0; t < week.talks().size(); t++) {
      var talk = week.talks().get(t);
      for (int h = 0; h < MadeUpWeek.HOURS; h++) {
        if (week.patients().get(talk.patient()).free()[h] && week.clinicians().get(talk.clinician()).free()[h]) {
          hours.add(new Hour(t, h));
          worths.add(week.talkWorth(talk, h));
        }
      }
    }
    worth = worths.stream().mapToInt(Integer::intValue).toArray();
  }

  private void aboutSessions() {
    Columns all = new Columns();
    Map<List<Integer>, Columns> rooms = new HashMap<>();
    Map<Integer, Columns> led = new HashMap<>();
    for (int o = 0; o < opens.size(); o++) {
      Open open = opens.get(o);
      all.add(o, 1);
      rooms.computeIfAbsent(List.of(open.site(), open.block()), k -> new Columns()).add(o, 1);
      led.computeIfAbsent(open.clinician(), k -> new Columns()).add(o, 1);
    }
    row(0, week.sessions(), all);
    rooms.values().forEach(columns -> row(0, week.rooms(), columns));
    led.values().forEach(columns -> row(0, week.mostLed(), columns));
    Columns[] sitting = new Columns[opens.size()];
    Arrays.setAll(sitting, o -> new Columns().add(o, -week.clinicians().get(opens.get(o).clinician()).cap()));
    for (int s = 0; s < seats.size(); s++) {
      sitting[seats.get(s).open()].add(opens.size() + s, 1);
    }
    for (Columns columns : sitting) {
      row(NO_LIMIT, 0, columns);
    }
  }

  private void aboutPatients() {
    int patients = week.patients().size();
    Columns[] three = new Columns[patients];
    Columns[] days = new Columns[patients * MadeUpWeek.DAYS];
    Arrays.setAll(three, p -> new Columns());
    Arrays.setAll(days, d -> new Columns());
    for (int s = 0; s < seats.size(); s++) {
      Seat seat = seats.get(s);
      three[seat.patient()].add(opens.size() + s, 1);
      days[seat.patient() * MadeUpWeek.DAYS + MadeUpWeek.dayOf(opens.get(seat.open()).block())].add(opens.size() + s, 1);
    }
    for (Columns columns : three) {
      row(MadeUpWeek.SEATS_EACH, MadeUpWeek.SEATS_EACH, columns);
    }
    for (Columns columns : days) {
      row(0, 1, columns);
    }
  }

  private void aboutHours() {
    Map<Integer, Columns> once = new HashMap<>();
    Map<Integer, Columns> patientAt = new HashMap<>();
    Map<Integer, Columns> clinicianAt = new HashMap<>();
    for (int h = 0; h < hours.size(); h++) {
      Hour hour = hours.get(h);
      var talk = week.talks().get(hour.talk());
      int column = opens.size() + seats.size() + h;
      once.computeIfAbsent(hour.talk(), k -> new Columns()).add(column, 1);
      patientAt.computeIfAbsent(talk.patient() * MadeUpWeek.HOURS + hour.hour(), k -> new Columns()).add(column, 1);
      clinicianAt.computeIfAbsent(talk.clinician() * MadeUpWeek.HOURS + hour.hour(), k -> new Columns()).add(column, 1);
    }
    for (int s = 0; s < seats.size(); s++) {
      int block = opens.get(seats.get(s).open()).block();
      for (int h = block * 3; h < block * 3 + 3; h++) {
        Columns at = patientAt.get(seats.get(s).patient() * MadeUpWeek.HOURS + h);
        if (at != null) {
          at.add(opens.size() + s, 1);
        }
      }
    }
    for (int o = 0; o < opens.size(); o++) {
      for (int h = opens.get(o).block() * 3; h < opens.get(o).block() * 3 + 3; h++) {
        clinicianAt.computeIfAbsent(opens.get(o).clinician() * MadeUpWeek.HOURS + h, k -> new Columns()).add(o, 1);
      }
    }
    once.values().forEach(columns -> row(1, 1, columns));
    patientAt.values().forEach(columns -> row(0, 1, columns));
    clinicianAt.values().forEach(columns -> row(0, 1, columns));
  }

  private void row(int low, int high, Columns columns) {
    rows.add(new Row(low, high, columns.columns(), columns.factors()));
  }

  private static final class Columns {
    private final List<Integer> columns = new ArrayList<>();
    private final List<Integer> factors = new ArrayList<>();

    Columns add(int column, int factor) {
      columns.add(column);
      factors.add(factor);
      return this;
    }

    int[] columns() {
      return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] factors() {
      return factors.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
