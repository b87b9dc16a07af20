package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * All rates of a set of episodes on a day. Nothing is adjusted for who they are. Cells that are too small, and those from
 * which such could be worked out, are hidden here, once for every screen and file.
 */
public final class Report {
  /** What the breakdowns show. */
  static final List<Indicator> SIDE_BY_SIDE = List.of(Indicator.COMPLETED, Indicator.RETAINED_90, Indicator.ABSTINENT);

  private final List<EpisodeFacts> facts;
  private final LocalDate today;
  private final Definitions.Numbers numbers;
  private final Map<Indicator, Rate> totals = new EnumMap<>(Indicator.class);

  /** @param rate null when the cell is hidden */
  public record Cell(Indicator indicator, @Nullable Rate rate) {}

  /** @param code of the group; @param people null when they are too few to say */
  public record Group(String code, @Nullable Integer people, List<Cell> cells) {}

  Report(List<EpisodeFacts> facts, LocalDate today, Definitions.Numbers numbers) {
    this.facts = List.copyOf(facts);
    this.today = today;
    this.numbers = numbers;
    for (Indicator indicator : Indicator.values()) {
      totals.put(indicator, rate(indicator, f -> true));
    }
  }

  public int people() {
    return facts.size();
  }

  public LocalDate today() {
    return today;
  }

  /** Over everybody; null when the cell is too small. */
  public Cell total(Indicator indicator) {
    Rate rate = totals.get(indicator);
    return new Cell(indicator, rate == null || SmallCells.isSmall(rate, numbers.smallestCell()) ? null : rate);
  }

  /** How long people stay; those still in care are followed to today. */
  public KaplanMeier retention() {
    return KaplanMeier.of(facts.stream().map(f -> new KaplanMeier.Time(f.days(today), f.leftOn() != null)).toList());
  }

  /** Days from the first call to the first session of those who came; null when nobody did. */
  public @Nullable Long medianDaysToStart() {
    List<Long> days = facts.stream().filter(f -> f.calledOn() != null && f.firstSession() != null)
        .map(f -> java.time.temporal.ChronoUnit.DAYS.between(f.calledOn(), f.firstSession())).sorted().toList();
    return days.size() < numbers.smallestCell() ? null : days.get((days.size() - 1) / 2);
  }

  public List<Group> groups(Breakdown by) {
    var sizes = new TreeMap<String, Integer>();
    facts.forEach(f -> sizes.merge(by.group(f, numbers), 1, Integer::sum));
    List<String> codes = List.copyOf(sizes.keySet());
    var cells = new ArrayList<List<Cell>>();
    codes.forEach(code -> cells.add(new ArrayList<>()));
    for (Indicator indicator : SIDE_BY_SIDE) {
      List<Rate> rates = codes.stream().map(code -> rate(indicator, f -> by.group(f, numbers).equals(code))).toList();
      // Without a single other person behind a hidden group the total gives it away: those asked of nobody protect nobody.
      List<Integer> asked = java.util.stream.IntStream.range(0, rates.size()).filter(i -> rates.get(i).many() > 0).boxed().toList();
      List<Boolean> shown = SmallCells.shown(asked.stream().map(rates::get).toList(), numbers.smallestCell());
      for (int i = 0; i < codes.size(); i++) {
        int place = asked.indexOf(i);
        cells.get(i).add(new Cell(indicator, place >= 0 && shown.get(place) ? rates.get(i) : null));
      }
    }
    List<Boolean> sizesShown = SmallCells.shown(codes.stream().map(code -> new Rate(sizes.getOrDefault(code, 0), facts.size() + numbers.smallestCell())).toList(),
        numbers.smallestCell());
    var groups = new ArrayList<Group>();
    for (int i = 0; i < codes.size(); i++) {
      groups.add(new Group(codes.get(i), sizesShown.get(i) ? sizes.get(codes.get(i)) : null, cells.get(i)));
    }
    return groups;
  }

  /** Whom a shown number counts; empty where the number is hidden. */
  List<PatientId> counted(Indicator indicator, @Nullable Breakdown by, String group) {
    Cell cell = by == null ? total(indicator)
        : groups(by).stream().filter(g -> g.code().equals(group)).flatMap(g -> g.cells().stream()).filter(c -> c.indicator() == indicator)
            .findFirst().orElse(new Cell(indicator, null));
    return cell.rate() == null ? List.of()
        : facts.stream().filter(f -> by == null || by.group(f, numbers).equals(group))
            .filter(f -> indicator.asks(f, today, numbers) && indicator.counts(f, today, numbers)).map(EpisodeFacts::patient).distinct().toList();
  }

  private Rate rate(Indicator indicator, Predicate<EpisodeFacts> among) {
    int some = 0;
    int many = 0;
    for (EpisodeFacts f : facts) {
      if (among.test(f) && indicator.asks(f, today, numbers)) {
        many++;
        if (indicator.counts(f, today, numbers)) {
          some++;
        }
      }
    }
    return new Rate(some, many);
  }
}
