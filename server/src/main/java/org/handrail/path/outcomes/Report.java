package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * All rates of a set of episodes on a day. Nothing is adjusted for who they are. Cells that are too small, and those from
 * which such could be worked out, are hidden here, once for every screen and file.
 */
public final class Report {
  /** What the breakdowns show. */
  static final List<Indicator> SIDE_BY_SIDE = List.of(Indicator.COMPLETED, Indicator.RETAINED_90, Indicator.ABSTINENT);

  private final List<EpisodeFacts> facts;
  private final int[] asked;
  private final int[] counted;
  private final int[] program;
  private final int[] half;
  private final int programs;
  private final Cube.Part part;
  private final Cube totals;
  private final LocalDate today;
  private final Definitions.Numbers numbers;

  /** @param rate null when the cell is hidden */
  public record Cell(Indicator indicator, @Nullable Rate rate) {}

  /** @param code of the group; @param people null when they are too few to say */
  public record Group(String code, @Nullable Integer people, List<Cell> cells) {}

  Report(List<EpisodeFacts> facts, LocalDate today, Definitions.Numbers numbers) {
    this(facts, today, numbers, Chosen.EVERYBODY);
  }

  /** @param facts everybody, also those outside of what was chosen: they decide what may be shown */
  Report(List<EpisodeFacts> facts, LocalDate today, Definitions.Numbers numbers, Chosen chosen) {
    this.facts = List.copyOf(facts);
    this.today = today;
    this.numbers = numbers;
    int size = facts.size();
    asked = new int[size];
    counted = new int[size];
    program = new int[size];
    half = new int[size];
    Map<@Nullable ProgramId, Integer> known = new HashMap<>();
    for (int i = 0; i < size; i++) {
      EpisodeFacts f = this.facts.get(i);
      for (Indicator indicator : Indicator.values()) {
        if (indicator.asks(f, today, numbers)) {
          asked[i] |= 1 << indicator.ordinal();
          counted[i] |= indicator.counts(f, today, numbers) ? 1 << indicator.ordinal() : 0;
        }
      }
      program[i] = known.computeIfAbsent(f.program(), p -> known.size());
      half[i] = Period.half(f.startedOn(), today, numbers) == Period.EARLIER ? 0 : 1;
    }
    // A program without anybody has a place of its own, which stays empty.
    int mine = chosen.program() == null ? -1 : known.computeIfAbsent(chosen.program(), p -> known.size());
    programs = Math.max(1, known.size());
    part = new Cube.Part(mine, chosen.period() == Period.ALL ? -1 : chosen.period() == Period.EARLIER ? 0 : 1);
    totals = cube(1, i -> 0);
  }

  private interface GroupOf {
    int of(int fact);
  }

  private Cube cube(int groups, GroupOf group) {
    var cube = new Cube(groups, programs);
    for (int i = 0; i < facts.size(); i++) {
      cube.add(group.of(i), program[i], half[i], asked[i], counted[i]);
    }
    return cube;
  }

  private IntStream chosen() {
    return IntStream.range(0, facts.size()).filter(i -> part.holds(program[i], half[i]));
  }

  /** Courses of treatment in what was chosen. */
  public int people() {
    return (int) chosen().count();
  }

  public LocalDate today() {
    return today;
  }

  /** Over everybody chosen; null when the cell is too small, or gives another away. */
  public Cell total(Indicator indicator) {
    Rate rate = totals.rate(0, indicator, part);
    boolean shown = !SmallCells.isSmall(rate, numbers.smallestCell()) && totals.maySlice(0, indicator, part, numbers.smallestCell()) && !tells(indicator);
    return new Cell(indicator, shown ? rate : null);
  }

  /** Numbers that are true of each other's people: their difference is a number too, and must not be a small one. */
  private boolean tells(Indicator indicator) {
    return switch (indicator) {
      case RETAINED_30 -> few(leftBetween(Indicator.RETAINED_30, Indicator.RETAINED_90));
      case RETAINED_60 -> few(leftBetween(Indicator.RETAINED_30, Indicator.RETAINED_60)) || few(leftBetween(Indicator.RETAINED_60, Indicator.RETAINED_90));
      case ABSTINENT_REACHED, IMPROVED_REACHED -> {
        int answered = totals.rate(0, indicator, part).many();
        Rate reached = totals.rate(0, Indicator.FOLLOWED_UP, part);
        yield few(reached.many() - answered) || few(reached.some() - answered);
      }
      default -> false;
    };
  }

  /** Of nobody there is nothing to tell. */
  private boolean few(long people) {
    return people > 0 && people < numbers.smallestCell();
  }

  private long leftBetween(Indicator earlier, Indicator later) {
    int both = 1 << earlier.ordinal() | 1 << later.ordinal();
    return chosen().filter(i -> (asked[i] & both) == both && (counted[i] & both) == 1 << earlier.ordinal()).count();
  }

  /** How long people stay; those still in care are followed to today. */
  public KaplanMeier retention() {
    return KaplanMeier.of(chosen().mapToObj(facts::get).map(f -> new KaplanMeier.Time(f.days(today), f.leftOn() != null)).toList());
  }

  /** Days from the first call to the first session of those who came; null when too few did. */
  public @Nullable Long medianDaysToStart() {
    List<Long> days = chosen().mapToObj(facts::get).filter(f -> f.calledOn() != null && f.firstSession() != null)
        .map(f -> ChronoUnit.DAYS.between(Objects.requireNonNull(f.calledOn()), f.firstSession())).sorted().toList();
    return days.size() < numbers.smallestCell() ? null : days.get((days.size() - 1) / 2);
  }

  public List<Group> groups(Breakdown by) {
    String[] of = new String[facts.size()];
    Arrays.setAll(of, i -> by.group(facts.get(i), numbers));
    var found = new HashMap<String, Integer>();
    chosen().forEach(i -> found.merge(of[i], 1, Integer::sum));
    List<String> codes = List.copyOf(new TreeSet<>(found.keySet()));
    int[] sizes = codes.stream().mapToInt(found::get).toArray();
    var place = new HashMap<String, Integer>();
    codes.forEach(code -> place.put(code, place.size()));
    Cube cube = cube(codes.size() + 1, i -> place.getOrDefault(of[i], codes.size()));
    var cells = new ArrayList<List<Cell>>();
    codes.forEach(code -> cells.add(new ArrayList<>()));
    for (Indicator indicator : SIDE_BY_SIDE) {
      List<Rate> rates = IntStream.range(0, codes.size()).mapToObj(g -> cube.rate(g, indicator, part)).toList();
      // Without a single other person behind a hidden group the total gives it away: those asked of nobody protect nobody.
      List<Integer> some = IntStream.range(0, rates.size()).filter(g -> rates.get(g).many() > 0).boxed().toList();
      List<Boolean> shown = SmallCells.shown(some.stream().map(rates::get).toList(), numbers.smallestCell());
      for (int g = 0; g < codes.size(); g++) {
        int at = some.indexOf(g);
        boolean may = at >= 0 && shown.get(at) && cube.maySlice(g, indicator, part, numbers.smallestCell());
        cells.get(g).add(new Cell(indicator, may ? rates.get(g) : null));
      }
    }
    int beyond = facts.size() + numbers.smallestCell();
    List<Boolean> sizesShown = SmallCells.shown(Arrays.stream(sizes).mapToObj(size -> new Rate(size, beyond)).toList(), numbers.smallestCell());
    return IntStream.range(0, codes.size()).mapToObj(g -> new Group(codes.get(g), sizesShown.get(g) ? sizes[g] : null, cells.get(g))).toList();
  }

  /** Whom a shown number counts; empty where the number is hidden. */
  List<PatientId> counted(Indicator indicator, @Nullable Breakdown by, String group) {
    Cell cell = by == null ? total(indicator)
        : groups(by).stream().filter(g -> g.code().equals(group)).flatMap(g -> g.cells().stream()).filter(c -> c.indicator() == indicator)
            .findFirst().orElse(new Cell(indicator, null));
    if (cell.rate() == null) {
      return List.of();
    }
    IntPredicate counts = i -> (counted[i] & 1 << indicator.ordinal()) != 0;
    return chosen().filter(counts).filter(i -> by == null || by.group(facts.get(i), numbers).equals(group)).mapToObj(i -> facts.get(i).patient()).distinct().toList();
  }
}
